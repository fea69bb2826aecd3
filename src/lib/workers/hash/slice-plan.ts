import type { Dialect } from '#lib/domain/dialect.ts';
import type { HashPlan, PlanOutput } from '#lib/domain/hash-plan.ts';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';
import { phoneRules } from '#lib/engine/normal-form/phone-rules.ts';
import { quotedLimit } from '#lib/engine/text/records.ts';
import type { SliceOutput, SlicePlan } from '#lib/kernel/slice.ts';

/** The plan as the kernel takes it: bytes for characters, fast paths for forms. */
export function slicePlan(plan: HashPlan, dialect: Pick<Dialect, 'delimiter' | 'quote'>): SlicePlan {
  const outputs = plan.outputs.map(sliceOutput);
  const hasPhone = outputs.some(({ fast }) => fast === 'phone-plus' || fast === 'phone-digits');
  return {
    delimiter: byteOf(dialect.delimiter),
    quote: byteOf(dialect.quote),
    width: plan.width,
    outputs,
    identifiers: plan.identifiers,
    outDelimiter: byteOf(plan.delimiter),
    lineEnd: plan.lineEnd,
    quoteAlways: plan.quote === 'always',
    distinct: plan.distinct,
    phone: hasPhone ? phoneRules(plan.country) : null,
    quotedLimit
  };
}

const byteOf = (character: string) => (character === '' ? -1 : character.charCodeAt(0));

function sliceOutput({ column, form, digest, hashed, countryColumn }: PlanOutput): SliceOutput {
  return { column, fast: normalFormById(form).fast, digest, hashed, countryColumn };
}
