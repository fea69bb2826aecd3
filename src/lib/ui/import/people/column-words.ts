import type { Inspection } from '#lib/domain/column.ts';
import { nameKey, type Field } from '#lib/domain/field.ts';
import type { ImportColumn, ImportPlan, ImportTarget } from '#lib/domain/import-plan.ts';
import { fieldName } from '#lib/ui/contacts/field-words.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** What a column becomes, in words. */
export function targetWords(target: ImportTarget, fields: readonly Field[], created: readonly Field[]): string {
  const { columns } = say().import;
  switch (target.kind) {
    case 'ignored':
      return columns.ignored;
    case 'tags':
      return columns.tags;
    case 'consent':
      return columns.consent(columns.channels[target.channel]);
    case 'consent-date':
      return columns.consentDate(columns.channels[target.channel]);
    case 'consent-evidence':
      return columns.consentEvidence(columns.channels[target.channel]);
    case 'field':
      if (created.some(({ id }) => id === target.field)) return columns.own;
      return fieldName(fields.find(({ id }) => id === target.field) ?? { id: target.field, name: null });
  }
}

/** Words of a consent column: those that were seen, then those that had a meaning in an earlier file. */
export function consentWords(inspection: Inspection, { index, target }: ImportColumn): readonly string[] {
  const known = target.kind === 'consent' ? Object.keys(target.meanings) : [];
  const seen = inspection.looks[index]?.words ?? [];
  return [...new Set([...seen.map(nameKey), ...known])].slice(0, mostWords);
}

/** A column with more different words than that is not about consent. */
const mostWords = 8;

/** How it was found what a column becomes. */
export function reasonWords(
  index: number,
  plan: ImportPlan,
  proposed: ImportPlan | null,
  inspection: Inspection,
  remembered: boolean
): string {
  const { by } = say().import.columns;
  const now = plan.columns.find((column) => column.index === index);
  const first = proposed?.columns.find((column) => column.index === index);
  if (now?.target.kind === 'ignored' && first?.target.kind === 'ignored') return '';
  if (JSON.stringify(now?.target) !== JSON.stringify(first?.target)) return by.user;
  if (remembered) return by.memory;
  const found = inspection.columns[index]?.by ?? 'nothing';
  return found === 'nothing' ? by[now?.target.kind === 'field' ? 'values' : 'header'] : by[found];
}
