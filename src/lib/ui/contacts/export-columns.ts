import { channels } from '#lib/domain/consent.ts';
import type { Field } from '#lib/domain/field.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import type { ExportColumn } from '#lib/workers/contacts/contacts.client.ts';
import { fieldName } from './field-words.ts';

/** Everything that is kept of people, under words by which an import takes each column for what it is. */
export function exportColumns(fields: readonly Field[]): readonly ExportColumn[] {
  const words = say().import.columns;
  return [
    ...fields.map((field): ExportColumn => {
      return { source: { kind: 'field', field: field.id }, heading: fieldName(field) };
    }),
    { source: { kind: 'tags' }, heading: words.tags },
    ...channels.flatMap((channel): readonly ExportColumn[] => {
      const name = words.channels[channel];
      return [
        { source: { kind: 'consent', channel }, heading: words.consent(name) },
        { source: { kind: 'consent-date', channel }, heading: words.consentDate(name) },
        { source: { kind: 'consent-evidence', channel }, heading: words.consentEvidence(name) }
      ];
    })
  ];
}
