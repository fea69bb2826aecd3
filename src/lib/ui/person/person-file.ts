import { channels } from '#lib/domain/consent.ts';
import type { PersonEvent } from '#lib/domain/event.ts';
import type { Field, Tag } from '#lib/domain/field.ts';
import type { PersonChange, PersonRecord, ValueSource } from '#lib/domain/person.ts';
import { consentsOf } from './chronology.ts';
import { valueSources } from './value-sources.ts';

/** Everything that is kept of one person, for that person: access and portability (GDPR 15 and 20). Days and moments in
 * ISO 8601, values as they are kept.
 * @param nameOf what a field is called
 * @param now milliseconds since 1970 */
export function personFile(
  record: PersonRecord,
  changes: readonly PersonChange[],
  events: readonly PersonEvent[],
  { fields, tags, nameOf, now }: PersonFileNames
): string {
  const file = {
    writtenAt: moment(now),
    number: record.contact,
    arrival: record.origin && sourceOf(record.origin),
    fields: fields.flatMap((field) => {
      const value = record.values[field.id] ?? '';
      const held = valueSources(changes, field.id, value);
      const history = held.map((source) => ({ value: source.value, ...sourceOf(source) }));
      return value === '' && held.length === 0 ? [] : [{ id: field.id, name: nameOf(field), value, history }];
    }),
    tags: record.tags.map((id) => tags.find((tag) => tag.id === id)?.name ?? id),
    consent: channels.map((channel) => {
      const { state, at, evidence } = record.consent[channel];
      return { channel, state, since: seconds(at), evidence };
    }),
    consentLedger: consentsOf(record).map(({ channel, state, at, evidence, until }) => {
      return { channel, state, since: seconds(at), until: seconds(until), evidence };
    }),
    events: events.map(({ type, at, values, source }) => ({ at: moment(at), type, source, values }))
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What the file calls things, and when it is written. */
export interface PersonFileNames {
  readonly fields: readonly Field[];
  readonly tags: readonly Tag[];
  readonly nameOf: (field: Field) => string;
  readonly now: number;
}

function sourceOf({ cause, at, line }: Omit<ValueSource, 'value'>) {
  return {
    since: at === null ? null : moment(at),
    by: cause?.kind ?? null,
    ...((cause?.kind === 'import' || cause?.kind === 'events-imported') && { file: cause.file, line })
  };
}

const moment = (milliseconds: number) => new Date(milliseconds).toISOString();
const seconds = (at: number | null) => (at === null ? null : moment(at * 1000));
