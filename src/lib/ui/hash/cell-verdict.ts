import type { HashPlan, PlanOutput } from '#lib/domain/hash-plan.ts';
import type { SetAsideDetail } from '#lib/domain/set-aside.ts';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';
import { rowCountry } from '#lib/engine/normal-form/country.ts';

/** What the plan says of one value of the preview: it passes, it is blank, or what is wrong with it. */
export type CellVerdict =
  | { readonly kind: 'passes' }
  /** `missed`: without it the row is set aside. */
  | { readonly kind: 'blank'; readonly missed: boolean }
  | { readonly kind: 'refused'; readonly detail: SetAsideDetail };

const passes: CellVerdict = { kind: 'passes' };

/** Judges a value as the job will, with the same normal forms.
 * @param outputs those that the column feeds; none: the column is not used */
export function judgeCell(
  value: string,
  row: readonly string[],
  outputs: readonly PlanOutput[],
  plan: Pick<HashPlan, 'country' | 'dates' | 'identifiers'>
): CellVerdict {
  if (outputs.length === 0) return passes;
  if (value.trim() === '') return { kind: 'blank', missed: plan.identifiers.length === 1 };
  for (const output of outputs) {
    const detail = judgeValue(value, row, output, plan);
    if (detail) return { kind: 'refused', detail };
  }
  return passes;
}

function judgeValue(
  value: string,
  row: readonly string[],
  output: PlanOutput,
  plan: Pick<HashPlan, 'country' | 'dates'>
): SetAsideDetail | null {
  const country = rowCountry(output.countryColumn === null ? null : (row[output.countryColumn] ?? ''), plan.country);
  const result = normalFormById(output.form).normalise(value, { country, dates: plan.dates });
  return result.ok ? null : result.detail;
}
