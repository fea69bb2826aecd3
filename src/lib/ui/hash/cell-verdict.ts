import { digestBytes } from '#lib/domain/digest.ts';
import type { HashPlan, PlanOutput } from '#lib/domain/hash-plan.ts';
import type { SetAsideDetail } from '#lib/domain/set-aside.ts';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';

/** What the plan says of one value of the preview: it passes, it is blank, or what is wrong with it. */
export type CellVerdict =
  | { readonly kind: 'passes' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly detail: SetAsideDetail };

const passes: CellVerdict = { kind: 'passes' };

/** Judges a value as the job will, with the same normal forms.
 * @param outputs those that the column feeds; none: the column is not used */
export function judgeCell(
  value: string,
  row: readonly string[],
  outputs: readonly PlanOutput[],
  plan: Pick<HashPlan, 'country' | 'dates'>
): CellVerdict {
  if (outputs.length === 0) return passes;
  if (value.trim() === '') return { kind: 'blank' };
  for (const output of outputs) {
    const detail = output.hashed ? judgeDigest(value, output) : judgeValue(value, row, output, plan);
    if (detail) return { kind: 'refused', detail };
  }
  return passes;
}

function judgeDigest(value: string, { hashed }: PlanOutput): SetAsideDetail | null {
  const wanted = hashed ? digestBytes[hashed] * 2 : 0;
  if (!/^[0-9a-f]+$/i.test(value.trim())) return 'not-a-digest';
  return value.trim().length === wanted ? null : 'another-digest';
}

function judgeValue(
  value: string,
  row: readonly string[],
  output: PlanOutput,
  plan: Pick<HashPlan, 'country' | 'dates'>
): SetAsideDetail | null {
  const form = normalFormById(output.form);
  if (!form) return null;
  const country = output.countryColumn === null ? null : row[output.countryColumn]?.trim();
  const result = form.normalise(value, { country: country || plan.country, dates: plan.dates });
  return result.ok ? null : result.detail;
}
