import fc from 'fast-check';
import type { Chunk } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { channels, consentStates, type Channel, type ConsentState } from '#lib/domain/consent.ts';
import {
  consentColumn,
  fieldColumn,
  importColumn,
  pageRows,
  tagColumn,
  type ColumnId
} from '#lib/domain/contact-column.ts';
import type { Field } from '#lib/domain/field.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { kindIn, type ContactBase } from '#lib/engine/contacts/contact-base.ts';
import { Lexicon } from '#lib/engine/contacts/lexicon.ts';

/** A person of a random workspace, plainly. */
export interface MadePerson {
  readonly alive: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly score: number | null;
  readonly day: number | null;
  readonly tags: readonly string[];
  readonly consent: Readonly<Record<Channel, ConsentState>>;
  readonly imports: readonly number[];
}

export const madeTags = [
  { id: 't1', name: 'VIP' },
  { id: 't2', name: 'Lyon' }
];
export const madeFields: readonly Field[] = [
  { id: 'score', type: 'number', name: 'Score' },
  { id: 'day', type: 'date', name: 'Jour' }
];

const some = (...words: string[]) => fc.constantFrom('', '', ...words);
const texts = fc.record({
  'first-name': some('Gaëlle', 'gaelle', 'Émile', 'Zoé', 'Ève', 'Øystein', 'anna', 'Anna'),
  'last-name': some('Gabillard', 'GABORIT', 'Éluard', 'elan', 'de la Tour', 'Ñuñez', '9e'),
  email: fc.oneof(
    some('A.Gaborit@Example.com', 'gaelle@example.org', 'émile@exämple.net'),
    fc.string({ unit: fc.constantFrom('a', 'B', 'é', '.', '@', '1'), minLength: 0, maxLength: 24 })
  ),
  phone: some('+33612345678', '+32470128831', '+33561442098', '+447700900123'),
  status: some('vip', 'customer', 'Autre'),
  country: some('FR', 'BE')
});

export const madePerson: fc.Arbitrary<MadePerson> = fc.record({
  alive: fc.nat(4).map((one) => one > 0),
  values: texts,
  score: fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => Math.round(value * 4) / 4 + 0)),
  day: fc.option(fc.integer({ min: -40_000, max: 40_000 })),
  tags: fc.subarray(madeTags.map(({ id }) => id)),
  consent: fc.record(
    Object.fromEntries(channels.map((channel) => [channel, fc.constantFrom(...consentStates)])) as Record<
      Channel,
      fc.Arbitrary<ConsentState>
    >
  ),
  imports: fc.subarray([1, 7])
});

/** Columns of these people, as pages would hold them. */
export function madeBase(people: readonly MadePerson[]): ContactBase {
  const pages = new Map<ColumnId, (Chunk | null)[]>();
  const head: Head = {
    commit: 3,
    rows: people.length,
    people: people.filter(({ alive }) => alive).length,
    pages: new Map(),
    fields: madeFields,
    tags: madeTags,
    eventTypes: [],
    lists: []
  };
  const put = (column: ColumnId, valueOf: (person: MadePerson) => CellValue) => {
    const kind = kindIn(head, column);
    const chunks: Chunk[] = [];
    for (let from = 0; from < people.length; from += pageRows) {
      const some = people.slice(from, from + pageRows).map(valueOf);
      const filler =
        kind === 'lists' ? [] : kind === 'words' ? '' : kind === 'bits' ? false : kind === 'consents' ? none : null;
      const padded = [...some, ...new Array<CellValue>(pageRows - some.length).fill(filler)];
      chunks.push(chunkOfValues(kind, padded as never));
    }
    pages.set(column, chunks);
  };
  put('alive', ({ alive }) => alive);
  for (const field of ['first-name', 'last-name', 'email', 'phone', 'status', 'country'])
    put(fieldColumn(field), ({ values }) => values[field] ?? '');
  put(fieldColumn('score'), ({ score }) => score);
  put(fieldColumn('day'), ({ day }) => day);
  for (const { id } of madeTags) put(tagColumn(id), ({ tags }) => tags.includes(id));
  for (const channel of channels) put(consentColumn(channel), ({ consent }) => ({ ...none, state: consent[channel] }));
  for (const commit of [1, 7]) put(importColumn(commit), ({ imports }) => imports.includes(commit));
  const named = new Map([...pages].map(([column, chunks]) => [column, chunks.map((_, at) => at + 1)]));
  return { head: { ...head, pages: named }, column: (id) => pages.get(id) ?? [] };
}

/** Lexicons by column, names in one. */
export function madeLexicons(): (id: ColumnId) => Lexicon {
  const lexicons = new Map<ColumnId, Lexicon>();
  return (id) => {
    const key = id === 'field:first-name' ? 'field:last-name' : id;
    const lexicon = lexicons.get(key) ?? new Lexicon();
    lexicons.set(key, lexicon);
    return lexicon;
  };
}

const none = { state: 'unknown' as const, at: null, evidence: '' };
