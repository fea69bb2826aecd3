import { channels, type Channel } from '#lib/domain/consent.ts';
import { builtInFields, type Field, type FieldType } from '#lib/domain/field.ts';
import type { ImportColumn, ImportPlan, ImportTarget } from '#lib/domain/import-plan.ts';

/** What an import takes of each row, one chunk of a slice each. */
export type ImportSlot =
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly type: FieldType;
      readonly column: ImportColumn;
      /** Over a value that is there. */
      readonly overwrites: boolean;
    }
  | {
      readonly kind: 'consent';
      readonly channel: Channel;
      readonly state: ImportColumn & { readonly target: ConsentTarget };
      readonly dates: ImportColumn | null;
      readonly evidence: ImportColumn | null;
    }
  | { readonly kind: 'tags'; readonly columns: readonly number[] };
export type FieldSlot = Extract<ImportSlot, { kind: 'field' }>;
export type ConsentSlot = Extract<ImportSlot, { kind: 'consent' }>;
export type TagsSlot = Extract<ImportSlot, { kind: 'tags' }>;

/** The slots of a plan, what people are known by first.
 * @param fields those of the workspace
 * @throws for a plan with gaps: a bug */
export function importSlots(plan: ImportPlan, fields: readonly Field[]): readonly ImportSlot[] {
  const types = new Map<string, FieldType>([
    ...Object.entries(builtInFields),
    ...[...fields, ...plan.createdFields].map(({ id, type }) => [id, type] as const)
  ]);
  const own = plan.columns.flatMap((column): FieldSlot[] => {
    if (column.target.kind !== 'field') return [];
    const { field, overwrite } = column.target;
    const type = types.get(field);
    if (!type) throw new Error('A column becomes a field that does not exist.');
    // the way in which the value by which somebody is known was first written stays
    const overwrites = plan.existing === 'overwrite' && overwrite && field !== plan.identity;
    return [{ kind: 'field', field, type, column, overwrites }];
  });
  const identity = own.find(({ field }) => field === plan.identity);
  if (!identity) throw new Error('No column gives what people are known by.');
  const tags = plan.columns.filter(({ target }) => target.kind === 'tags').map(({ index }) => index);
  return [
    identity,
    ...own.filter((slot) => slot !== identity),
    ...channels.flatMap((channel) => consentSlot(plan, channel)),
    ...(tags.length > 0 ? [{ kind: 'tags', columns: tags } as const] : [])
  ];
}

type ConsentTarget = Extract<ImportTarget, { kind: 'consent' }>;

function consentSlot(plan: ImportPlan, channel: Channel): ConsentSlot[] {
  const of = (kind: ImportTarget['kind']) =>
    plan.columns.find(({ target }) => target.kind === kind && 'channel' in target && target.channel === channel) ??
    null;
  const state = of('consent') as ConsentSlot['state'] | null;
  if (!state) return [];
  return [{ kind: 'consent', channel, state, dates: of('consent-date'), evidence: of('consent-evidence') }];
}
