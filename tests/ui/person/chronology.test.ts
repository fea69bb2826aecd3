import { describe, expect, test } from 'vitest';
import { noConsent } from '#lib/domain/consent.ts';
import type { PersonChange, PersonRecord } from '#lib/domain/person.ts';
import { chronologyOf, consentsOf } from '#lib/ui/person/chronology.ts';
import { personFile } from '#lib/ui/person/person-file.ts';
import { valueSources } from '#lib/ui/person/value-sources.ts';

const counts = { read: 1, created: 1, updated: 0, unchanged: 0, merged: 0, refused: 0 };
const poured = { kind: 'import', file: 'clients.csv', counts, hand: true } as const;
const arrival: PersonChange = {
  commit: 1,
  cause: poured,
  at: 1_000,
  line: 88,
  changed: [
    { column: 'alive', was: '', now: '1' },
    { column: 'field:city', was: '', now: 'Villeurbanne' }
  ]
};
const edit: PersonChange = {
  commit: 2,
  cause: { kind: 'edited', field: 'city' },
  at: 9_000,
  line: null,
  changed: [
    { column: 'field:city', was: 'Villeurbanne', now: 'Lyon 3e' },
    { column: 'tag:t1', was: '', now: '1' }
  ]
};
const consented: PersonChange = {
  commit: 3,
  cause: { kind: 'consent', channel: 'email', state: 'subscribed' },
  at: 12_000,
  line: null,
  changed: [{ column: 'consent:email', was: 'unknown', now: 'subscribed' }]
};
const found: PersonChange = { commit: 4, cause: poured, at: 15_000, line: 3, changed: [] };
const changes = [found, consented, edit, arrival];
const record: PersonRecord = {
  contact: 7,
  values: { city: 'Lyon 3e' },
  tags: ['t1'],
  consent: {
    email: { state: 'subscribed', at: 11, evidence: 'Formulaire' },
    sms: noConsent,
    push: noConsent,
    advertising: { state: 'refused', at: null, evidence: '' }
  },
  ledger: [
    { channel: 'email', state: 'unsubscribed', at: 5, evidence: 'lien', until: 11 },
    { channel: 'sms', state: 'unknown', at: null, evidence: '', until: 6 }
  ],
  origin: { commit: 1, cause: poured, at: 1_000, line: 88 }
};

const none = { shown: [], isWhole: true };
const opened = { type: 'email-opened', at: 10_000, values: { campaign: 'Automne' }, source: 'Lettre' };

describe('what happened to a person', () => {
  test('has its events between changes, and nothing older as long as older events are not read', () => {
    const kinds = (isWhole: boolean) =>
      chronologyOf(record, changes, { shown: [opened], isWhole }).map(({ kind, at }) => `${kind} ${at}`);
    expect(kinds(false)).toEqual(['changed 15000', 'consent 11000', 'event 10000']);
    expect(kinds(true)).toEqual([
      'changed 15000',
      'consent 11000',
      'event 10000',
      'changed 9000',
      'consent 5000',
      'created 1000',
      'consent null'
    ]);
  });

  test('is told from the last to the first, undated last; a move of consent stands by its own day', () => {
    const told = chronologyOf(record, changes, none).map((event) =>
      event.kind === 'consent' ? `${event.line.channel} ${event.line.state}` : `${event.kind} ${event.at}`
    );
    expect(told).toEqual([
      'changed 15000',
      'email subscribed',
      'changed 9000',
      'email unsubscribed',
      'created 1000',
      'advertising refused'
    ]);
  });

  test('names the fields and tags that a change touched', () => {
    expect(chronologyOf(record, [edit], none)[1]).toMatchObject({ kind: 'changed', fields: ['city'], tags: ['t1'] });
  });

  test('the ledger holds what stands and what stood, and leaves out what was never known', () => {
    const lines = consentsOf(record).map(({ channel, state, until }) => [channel, state, until]);
    expect(lines).toEqual([
      ['email', 'subscribed', null],
      ['email', 'unsubscribed', 11],
      ['advertising', 'refused', null]
    ]);
  });
});

describe('where a value comes from', () => {
  test('each value with the change that wrote it', () => {
    expect(valueSources(changes, 'city', 'Lyon 3e').map(({ value, commit, line }) => [value, commit, line])).toEqual([
      ['Lyon 3e', 2, null],
      ['Villeurbanne', 1, 88]
    ]);
  });

  test('a value older than what is remembered has no change', () => {
    expect(valueSources([edit], 'city', 'Lyon 3e').at(-1)).toEqual({
      value: 'Villeurbanne',
      commit: null,
      cause: null,
      at: null,
      line: null
    });
    expect(valueSources([], 'email', '')).toEqual([]);
  });
});

test('the complete record holds every value with its origin, tags, consents and the ledger', () => {
  const city = { id: 'city', type: 'text', name: null } as const;
  const names = {
    fields: [city, { id: 'email', type: 'text', name: null } as const],
    tags: [{ id: 't1', name: 'Fidélité or' }],
    nameOf: ({ id }: { id: string }) => `le champ ${id}`,
    now: 20_000
  };
  const file: unknown = JSON.parse(personFile(record, changes, [opened], names));
  expect(file).toMatchObject({
    number: 7,
    writtenAt: '1970-01-01T00:00:20.000Z',
    arrival: { by: 'import', file: 'clients.csv', line: 88 },
    fields: [
      {
        name: 'le champ city',
        value: 'Lyon 3e',
        history: [
          { value: 'Lyon 3e', by: 'edited' },
          { value: 'Villeurbanne', by: 'import', line: 88 }
        ]
      }
    ],
    tags: ['Fidélité or']
  });
  expect(file).toHaveProperty('events', [
    { at: '1970-01-01T00:00:10.000Z', type: 'email-opened', source: 'Lettre', values: { campaign: 'Automne' } }
  ]);
  expect(file).toHaveProperty('consent.length', 4);
  expect(file).toHaveProperty('consentLedger.length', 3);
});
