import type { EventImportPlan } from '#lib/domain/event-import.ts';
import type { ColumnForm } from '../ready/ready-import.svelte.ts';

/** Says how the dates or numbers of a column are written: of the moments, or of an attribute. */
export function withForm(plan: EventImportPlan, index: number, form: ColumnForm): EventImportPlan {
  if (plan.time.index === index) return { ...plan, time: { ...plan.time, dates: form.dates ?? plan.time.dates } };
  return { ...plan, attributes: plan.attributes.map((one) => (one.index === index ? { ...one, ...form } : one)) };
}
