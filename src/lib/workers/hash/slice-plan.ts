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
    rowsFromKeys: isMd5Alone(plan),
    phone: hasPhone ? phoneRules(plan.country) : null,
    quotedLimit
  };
}

/** Rows of a distinct plan that are one MD5 each: the key of such a row is all that there is to it. */
function isMd5Alone({ distinct, outputs, quote, lineEnd }: HashPlan): boolean {
  const digest = outputs[0]?.hashed ?? outputs[0]?.digest;
  return distinct && outputs.length === 1 && digest === 'md5' && quote !== 'always' && lineEnd === '\n';
}

const byteOf = (character: string) => (character === '' ? -1 : character.charCodeAt(0));

function sliceOutput({ column, form, digest, hashed, countryColumn }: PlanOutput): SliceOutput {
  return { column, fast: normalFormById(form).fast, digest, hashed, countryColumn };
}
