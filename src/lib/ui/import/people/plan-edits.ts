import { channels, type Channel, type ConsentState } from '#lib/domain/consent.ts';
import type { Field } from '#lib/domain/field.ts';
import type { ImportColumn, ImportPlan, ImportTarget } from '#lib/domain/import-plan.ts';

/** A target as one choice of a list: `ignored`, `tags`, `field:city`, `consent:email`, `consent-date:sms`… */
export function targetKey(target: ImportTarget): string {
  if (target.kind === 'ignored' || target.kind === 'tags') return target.kind;
  return `${target.kind}:${target.kind === 'field' ? target.field : target.channel}`;
}

/** The target that a choice stands for; consents start without any meaning. Null for what is none. */
export function targetOf(key: string): ImportTarget | null {
  const at = key.indexOf(':');
  const [kind, of] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
  if (kind === 'ignored' || kind === 'tags') return { kind };
  if (kind === 'field') return { kind, field: of, overwrite: true };
  const channel = channels.find((one) => one === of);
  if (!channel) return null;
  if (kind === 'consent') return { kind, channel, meanings: {} };
  return kind === 'consent-date' || kind === 'consent-evidence' ? { kind, channel } : null;
}

/** Changes a column; fields that no column becomes any more are not created. */
export function withColumn(plan: ImportPlan, index: number, part: Partial<Omit<ImportColumn, 'index'>>): ImportPlan {
  const columns = plan.columns.map((column) => (column.index === index ? { ...column, ...part } : column));
  const used = new Set(columns.map(({ target }) => (target.kind === 'field' ? target.field : null)));
  return { ...plan, columns, createdFields: plan.createdFields.filter(({ id }) => used.has(id)) };
}

/** A column becomes a field of its own: created by the import, unless the workspace has one of that name.
 * @param known fields of the workspace */
export function withOwnField(plan: ImportPlan, index: number, field: Field, known: readonly Field[]): ImportPlan {
  const has = [...known, ...plan.createdFields].some(({ id }) => id === field.id);
  const createdFields = has ? plan.createdFields : [...plan.createdFields, field];
  return withColumn({ ...plan, createdFields }, index, { target: { kind: 'field', field: field.id, overwrite: true } });
}

/** Changes a field that the import creates: its name, or what it holds. */
export function withCreated(plan: ImportPlan, id: string, part: Partial<Pick<Field, 'name' | 'type'>>): ImportPlan {
  const createdFields = plan.createdFields.map((field) => (field.id === id ? { ...field, ...part } : field));
  return { ...plan, createdFields };
}

/** Says what a word of a consent column means; null: it leaves the consent as it is. */
export function withMeaning(plan: ImportPlan, index: number, word: string, state: ConsentState | null): ImportPlan {
  const target = plan.columns.find((column) => column.index === index)?.target;
  if (target?.kind !== 'consent') return plan;
  const { [word]: _, ...others } = target.meanings;
  return withColumn(plan, index, { target: { ...target, meanings: state ? { ...others, [word]: state } : others } });
}

/** Whether a value of the file takes the place of the one that is there. */
export function withOverwrite(plan: ImportPlan, index: number, overwrite: boolean): ImportPlan {
  const target = plan.columns.find((column) => column.index === index)?.target;
  return target?.kind === 'field' ? withColumn(plan, index, { target: { ...target, overwrite } }) : plan;
}

/** Names of tags as they are typed: separated by commas or semicolons, each once. */
export function tagNames(typed: string): readonly string[] {
  const names = typed.split(/[,;]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Channels of which a column gives the state. */
export function consentChannels(plan: ImportPlan): readonly Channel[] {
  return channels.filter((channel) =>
    plan.columns.some(({ target }) => target.kind === 'consent' && target.channel === channel)
  );
}
