import type { Digest } from '#lib/domain/digest.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import { normalFormById } from '../normal-form/catalog.ts';
import { rowCountry } from '../normal-form/country.ts';
import { csvCell } from './csv-cell.ts';

/** Hexadecimal digest of a text; the engine makes none by itself. */
export type DigestOfText = (digest: Digest, text: string) => string;

/** One row of the source as the line of the produced file, without its end; null when it identifies nobody. The plain
 * meaning of a plan, a row at a time: what the kernel does by the million must give the same. */
export function plannedRow(plan: HashPlan, cells: readonly string[], digest: DigestOfText): string | null {
  const values = plan.outputs.map(({ column, form, digest: kind, countryColumn }) => {
    const country = rowCountry(countryColumn === null ? null : (cells[countryColumn] ?? ''), plan.country);
    const result = normalFormById(form).normalise(cells[column] ?? '', { country, dates: plan.dates });
    if (!result.ok) return '';
    return kind === null ? result.value : digest(kind, result.value);
  });
  const whole = plan.identifiers.filter((set) => set.every((index) => values[index] !== ''));
  if (whole.length === 0) return null;
  const kept = new Set(whole.flat());
  const parts = new Set(plan.identifiers.filter((set) => set.length > 1).flat());
  return values
    .map((value, index) => (parts.has(index) && !kept.has(index) ? '' : value))
    .map((value) => csvCell(value, plan.delimiter, plan.quote))
    .join(plan.delimiter);
}
