import type { LedgerLine } from '#lib/domain/consent.ts';
import { channels } from '#lib/domain/consent.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { PersonEvent } from '#lib/domain/event.ts';
import type { PersonChange, PersonRecord } from '#lib/domain/person.ts';

/** What happened to a person, as far as it is remembered. */
export type Happening =
  | { readonly kind: 'created'; readonly at: number; readonly source: Source }
  /** What one change did to these fields and tags; none when an import found all as it was. */
  | {
      readonly kind: 'changed';
      readonly at: number;
      readonly source: Source;
      readonly fields: readonly string[];
      readonly tags: readonly string[];
    }
  | { readonly kind: 'consent'; readonly at: number | null; readonly line: LedgerLine }
  | { readonly kind: 'event'; readonly at: number; readonly event: PersonEvent };
type Source = Pick<PersonChange, 'cause' | 'at' | 'line'>;

/** Arrival, changes, moves of consent and events, the last one first; what has no date comes last. Times in
 * milliseconds.
 * @param events those that were read; while there are more, nothing older than the last one is told */
export function chronologyOf(
  record: PersonRecord,
  changes: readonly PersonChange[],
  events: { readonly shown: readonly PersonEvent[]; readonly isWhole: boolean }
): readonly Happening[] {
  const told: readonly Happening[] = [
    ...changes.flatMap((change) => changesOf(change, record)),
    ...consentsOf(record).map(consentMove),
    ...events.shown.map((event): Happening => ({ kind: 'event', at: event.at, event }))
  ];
  const since = events.isWhole ? -Infinity : (events.shown.at(-1)?.at ?? -Infinity);
  // of one moment the arrival came first
  const rank = (one: Happening) => (one.kind === 'created' ? 1 : 0);
  return told
    .filter(({ at }) => (at ?? -1) >= since)
    .toSorted((a, b) => (b.at ?? -1) - (a.at ?? -1) || rank(a) - rank(b));
}

/** Every consent that is known, those that stand and those that stood, the last one first. */
export function consentsOf({ consent, ledger }: PersonRecord): readonly LedgerLine[] {
  const standing = channels.flatMap((channel): LedgerLine[] =>
    consent[channel].state === 'unknown' ? [] : [{ channel, ...consent[channel], until: null }]
  );
  const stood = ledger.filter(({ state }) => state !== 'unknown');
  return [...standing, ...stood].toSorted((a, b) => (b.at ?? -1) - (a.at ?? -1));
}

const consentMove = (line: LedgerLine): Happening => ({
  kind: 'consent',
  at: line.at === null ? null : line.at * 1000,
  line
});

function changesOf({ commit, cause, at, line, changed }: PersonChange, { origin }: PersonRecord): readonly Happening[] {
  const source = { cause, at, line };
  if (commit === origin?.commit) return [{ kind: 'created', at, source }];
  const named = (prefix: string) => changed.flatMap(({ column }) => nameAfter(column, prefix));
  const [fields, tags] = [named('field:'), named('tag:')];
  // a move of consent stands in the chronology by itself, with its own day
  return fields.length + tags.length > 0 || changed.length === 0 ? [{ kind: 'changed', at, source, fields, tags }] : [];
}

const nameAfter = (column: ColumnId, prefix: string) =>
  column.startsWith(prefix) ? [column.slice(prefix.length)] : [];
