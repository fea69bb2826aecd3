import { expect, test } from 'vitest';
import { noConsent, type Consent } from '#lib/domain/consent.ts';
import { pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { consentSources, sourcesTold } from '#lib/engine/contacts/consent-sources.ts';

const yes = (evidence: string): Consent => ({ state: 'subscribed', at: 5, evidence });
const no: Consent = { state: 'unsubscribed', at: 9, evidence: 'lien' };

/** People by their e-mail consent; null is somebody deleted. */
function baseOf(people: readonly (Consent | null)[]) {
  const rows = Array.from({ length: Math.ceil(people.length / pageRows) * pageRows }, (_, at) => people[at] ?? null);
  const pages = Array.from({ length: rows.length / pageRows }, (_, page) =>
    rows.slice(page * pageRows, (page + 1) * pageRows)
  );
  const consents = pages.map((page) =>
    chunkOfValues(
      'consents',
      page.map((one) => one ?? yes('deleted'))
    )
  );
  const alive = pages.map((page) =>
    chunkOfValues(
      'bits',
      page.map((one) => one !== null)
    )
  );
  const count = people.filter(Boolean).length;
  return {
    head: {
      commit: 1,
      rows: people.length,
      people: count,
      pages: new Map(),
      fields: [],
      tags: [],
      eventTypes: [],
      lists: []
    },
    column: (id: ColumnId) => (id === 'consent:email' ? consents : id === 'alive' ? alive : [])
  };
}

test('consents that stand are counted by their evidence, over pages, the most frequent first', () => {
  const first = [yes('formulaire'), yes(''), no, null, yes('formulaire')];
  const people = [...first, ...Array<Consent>(pageRows).fill(noConsent), yes('appel'), yes('formulaire')];
  expect(consentSources(baseOf(people))).toEqual([
    { channel: 'email', evidence: 'formulaire', people: 3 },
    { channel: 'email', evidence: '', people: 1 },
    { channel: 'email', evidence: 'appel', people: 1 }
  ]);
});

test('rare evidence is gathered, so that everyone is counted once', () => {
  const people = Array.from({ length: sourcesTold + 4 }, (_, at) => yes(`ip ${at}`));
  const sources = consentSources(baseOf(people));
  expect(sources).toHaveLength(sourcesTold + 1);
  expect(sources.at(-1)).toEqual({ channel: 'email', evidence: null, people: 4 });
});
