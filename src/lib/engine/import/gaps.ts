import type { Column } from '#lib/domain/column.ts';
import { builtInFields, type Field, type FieldType } from '#lib/domain/field.ts';
import type { Identity, ImportColumn, ImportPlan } from '#lib/domain/import-plan.ts';

/** A question that has to be answered before an import runs. Columns by their position in the row. */
export type ImportGap =
  /** No column gives what people are known by. */
  | { readonly about: 'identity'; readonly identity: Identity }
  /** Day or month first. */
  | { readonly about: 'dates'; readonly column: number }
  /** Point or comma. */
  | { readonly about: 'decimal'; readonly column: number }
  /** Of national phone numbers. */
  | { readonly about: 'country' }
  /** Two columns become one and the same. */
  | { readonly about: 'twice'; readonly columns: readonly number[] }
  /** A date or an evidence of consent for a channel of which no column gives the state. */
  | { readonly about: 'state'; readonly column: number }
  /** Consent is to be raised, and nothing says why. */
  | { readonly about: 'evidence' };

/** What is still to be asked, in the order of the file; empty: it may run.
 * @param columns of the file
 * @param fields those of the workspace */
export function gaps(plan: ImportPlan, columns: readonly Column[], fields: readonly Field[]): readonly ImportGap[] {
  const types = new Map<string, FieldType>([
    ...Object.entries(builtInFields),
    ...[...fields, ...plan.createdFields].map(({ id, type }) => [id, type] as const)
  ]);
  const used = plan.columns.filter(({ index }) => index < columns.length);
  const found: ImportGap[] = used.flatMap((column) => gapsOf(column, used, (field) => types.get(field) ?? null));
  if (!hasField(used, plan.identity)) found.unshift({ about: 'identity', identity: plan.identity });
  const needsCountry = hasField(used, 'phone') && !hasField(used, 'country');
  if (needsCountry && plan.homeCountry === null) found.push({ about: 'country' });
  const proves = used.some(({ target }) => target.kind === 'consent-evidence');
  if (plan.raiseConsent && plan.raiseConsent.evidence.trim() === '' && !proves) found.push({ about: 'evidence' });
  return found;
}

const hasField = (columns: readonly ImportColumn[], field: string) =>
  columns.some(({ target }) => target.kind === 'field' && target.field === field);

function gapsOf(
  column: ImportColumn,
  all: readonly ImportColumn[],
  typeOf: (field: string) => FieldType | null
): ImportGap[] {
  const { index, target } = column;
  const gaps: ImportGap[] = [];
  const twins = all.filter((other) => other.index !== index && isSame(other, column)).map((other) => other.index);
  if (twins.length > 0 && twins.every((other) => other > index))
    gaps.push({ about: 'twice', columns: [index, ...twins] });
  const type = target.kind === 'field' ? typeOf(target.field) : target.kind === 'consent-date' ? 'date' : null;
  if (type === 'date' && column.dates === null) gaps.push({ about: 'dates', column: index });
  if (type === 'number' && column.decimal === null) gaps.push({ about: 'decimal', column: index });
  if (target.kind === 'consent-date' || target.kind === 'consent-evidence') {
    const isStated = all.some((other) => other.target.kind === 'consent' && other.target.channel === target.channel);
    if (!isStated) gaps.push({ about: 'state', column: index });
  }
  return gaps;
}

function isSame({ target: a }: ImportColumn, { target: b }: ImportColumn): boolean {
  if (a.kind === 'field' && b.kind === 'field') return a.field === b.field;
  return a.kind === b.kind && 'channel' in a && 'channel' in b && a.channel === b.channel;
}
