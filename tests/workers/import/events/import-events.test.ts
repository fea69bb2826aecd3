import '../../../storage/node-device.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import { coverageOf } from '#lib/engine/events/coverage.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import { plannedAttributes } from '#lib/engine/events/planned.ts';
import { readCommits, readHead } from '#lib/storage/contacts.ts';
import { undo } from '#lib/workers/contacts/undo.ts';
import { readSpans } from '#lib/workers/import/events/read-spans.ts';
import { freshDatabase, valueOf } from '../../../storage/fresh-database.ts';
import { importEventsIntoModel, keyOf, type ModelEvent } from '../../../support/event-import-oracle.ts';
import { readEvents } from '../../../support/read-events.ts';
import { readPeople } from '../../../support/read-people.ts';
import { planOf } from '../plans.ts';
import { fileOf, importHere, mustRun } from '../run-here.ts';
import { importEventsHere, ordersPlan } from './run-events-here.ts';

const header = ['email', 'date', 'montant', 'produits'];

describe('an import of events', () => {
  beforeEach(freshDatabase);

  test('adds events of people who are there, and makes those who are not', async () => {
    const people = fileOf(['email'], [['anna@exemple.fr'], ['bob@exemple.fr']]);
    mustRun(await importHere({ ...people, plan: planOf([{ kind: 'field', field: 'email', overwrite: true }]) }));
    const file = fileOf(header, [
      ['Bob@exemple.fr', '22/11/2026 09:42:17', '1 234,50', 'chaise; table'],
      ['anna@exemple.fr', '21/11/2026 10:00', '', ''],
      ['cleo@exemple.fr', '22/11/2026', '12', 'lampe'],
      ['bob@exemple.fr', '22/11/2026 09:42:17', '1234,5', 'chaise, table'],
      ['', '22/11/2026', '', ''],
      ['anna@exemple.fr', 'hier', '3', ''],
      ['anna@exemple.fr', '20/11/2026 10:00', 'beaucoup', '']
    ]);
    const { outcome, inMemory } = mustRun(await importEventsHere({ ...file, plan: ordersPlan() }));
    expect(outcome.counts).toEqual({ read: 7, created: 4, unchanged: 0, merged: 1, refused: 2 });
    expect(outcome).toMatchObject({ peopleCreated: 1, refusedCells: 1, commit: 2 });
    expect(outcome.reasons).toMatchObject({ 'identity-empty': 1, 'time-malformed': 1, 'number-malformed': 1 });
    expect((await readPeople()).map(({ fields }) => fields.email)).toEqual([
      'anna@exemple.fr',
      'bob@exemple.fr',
      'cleo@exemple.fr'
    ]);
    const at = (text: string) => Date.parse(text);
    const covered = { from: at('2026-11-20T09:00Z'), until: at('2026-11-22T08:42:17.001Z') };
    expect(await readEvents()).toEqual(
      [
        { contact: 0, at: at('2026-11-20T09:00Z'), values: {} },
        { contact: 0, at: at('2026-11-21T09:00Z'), values: {} },
        { contact: 2, at: at('2026-11-21T23:00Z'), values: { amount: '12', products: 'lampe' } },
        { contact: 1, at: at('2026-11-22T08:42:17Z'), values: { amount: '1234.5', products: 'chaise; table' } }
      ].map((event) => ({ type: 'order-placed', source: 'orders', ...event, ...covered }))
    );
    expect(await inMemory?.text()).toContain('7,time-malformed,,anna@exemple.fr,hier,3,');
    const [commit] = valueOf(await readCommits());
    expect(commit).toMatchObject({ people: 3, cause: { kind: 'events-imported', file: 'orders.csv' } });
  });

  test('of the same file again adds nothing, and undone leaves nothing', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [
      `p${at % 40}@exemple.fr`,
      `${(at % 28) + 1}/10/2026`,
      at % 3 ? '' : `${at % 5}`,
      ''
    ]);
    const file = { ...fileOf(header, rows), plan: ordersPlan() };
    const first = mustRun(await importEventsHere(file, { slice: 700 })).outcome;
    const events = await readEvents();
    expect(events).toHaveLength(first.counts.created);
    const again = mustRun(await importEventsHere(file)).outcome;
    expect(again.counts).toMatchObject({ created: 0, unchanged: first.counts.created, merged: first.counts.merged });
    expect(again.commit).toBe(null);
    expect(await readEvents()).toEqual(events);
    valueOf(await undo(1));
    expect(await readEvents()).toEqual([]);
    expect(await readPeople()).toEqual([]);
  });

  test('of events that are all there still tells of which time the source is whole, until it is undone', async () => {
    const rowsOf = (...days: readonly number[]) => days.map((day) => ['a@x.fr', `${day}/10/2026`, '', '']);
    const at = (day: number) => Date.parse(`2026-10-${String(day).padStart(2, '0')}T00:00+02:00`);
    const plan = ordersPlan();
    const known = async () => {
      const spans = valueOf(await readSpans(valueOf(await readHead()), 'order-placed'));
      return coverageOf('order-placed', [...spans.values()]).map(({ known: stretches }) => stretches);
    };
    mustRun(await importEventsHere({ ...fileOf(header, rowsOf(2, 3)), plan }));
    mustRun(await importEventsHere({ ...fileOf(header, rowsOf(8, 9)), plan }));
    const before = [
      { from: at(2), until: at(3) + 1 },
      { from: at(8), until: at(9) + 1 }
    ];
    expect(await known()).toEqual([before]);

    const all = { ...fileOf(header, rowsOf(2, 3, 8, 9)), plan };
    const { outcome } = mustRun(await importEventsHere(all));
    expect(outcome.counts).toMatchObject({ created: 0, unchanged: 4 });
    expect(outcome).toMatchObject({ commit: 3, peopleCreated: 0 });
    expect(outcome.types).toEqual([{ type: 'order-placed', created: 0, first: at(2), last: at(9) }]);
    expect(await known()).toEqual([[{ from: at(2), until: at(9) + 1 }]]);
    expect(await readEvents()).toHaveLength(4);

    const again = mustRun(await importEventsHere(all)).outcome;
    expect(again).toMatchObject({ commit: null, types: [] });
    const covers = { from: at(1), until: at(20) };
    const said = mustRun(await importEventsHere({ ...all, plan: ordersPlan({ covers }) })).outcome;
    expect(said.types).toMatchObject([{ created: 0 }]);
    expect(await known()).toEqual([[covers]]);
    valueOf(await undo(4));
    valueOf(await undo(3));
    expect(await known()).toEqual([before]);
  });

  test('of some events that are there is whole from its first to its last, whichever are new', async () => {
    const rowsOf = (...days: readonly number[]) => days.map((day) => ['a@x.fr', `${day}/10/2026`, '', '']);
    mustRun(await importEventsHere({ ...fileOf(header, rowsOf(2)), plan: ordersPlan() }));
    mustRun(await importEventsHere({ ...fileOf(header, rowsOf(2, 5)), plan: ordersPlan() }));
    const spans = valueOf(await readSpans(valueOf(await readHead()), 'order-placed'));
    expect(coverageOf('order-placed', [...spans.values()])[0]?.known).toHaveLength(1);
  });

  test('rehearsed writes nothing', async () => {
    const file = fileOf(header, [['a@exemple.fr', '01/10/2026', '', '']]);
    const { outcome } = mustRun(await importEventsHere({ ...file, plan: ordersPlan(), rehearse: true }));
    expect(outcome).toMatchObject({ counts: { read: 1, created: 1 }, peopleCreated: 1, commit: null });
    expect(valueOf(await readHead())).toMatchObject({ commit: 0, rows: 0 });
  });

  test('makes the types and attributes that it names, once anything of them is there', async () => {
    const plan = ordersPlan({
      type: { kind: 'one', type: 'carte' },
      createdTypes: [
        {
          id: 'carte',
          name: 'Carte scannée',
          attributes: [
            { id: 'magasin', type: 'text', name: 'Magasin' },
            { id: 'points', type: 'number', name: 'Points' }
          ]
        }
      ],
      attributes: [
        { index: 2, attribute: 'points', decimal: ',', dates: null },
        { index: 3, attribute: 'magasin', decimal: null, dates: null }
      ]
    });
    const file = fileOf(header, [['a@exemple.fr', '01/10/2026', '', 'Lyon']]);
    mustRun(await importEventsHere({ ...file, plan }));
    const { eventTypes } = valueOf(await readHead());
    expect(eventTypes).toEqual([
      { id: 'carte', name: 'Carte scannée', attributes: [{ id: 'magasin', type: 'text', name: 'Magasin' }] }
    ]);
    const types = eventTypesOf(eventTypes);
    expect(types.at(-1)).toMatchObject({ id: 'carte', words: { fr: 'Carte scannée' } });
  });

  test('of any files, in slices of any size, is what the plain model does', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFile, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 40, max: 400 }),
        importsAsModel
      ),
      { numRuns: 120 }
    );
  });
});

async function importsAsModel(files: readonly AnyFile[], slice: number): Promise<void> {
  await freshDatabase();
  const people: string[] = [];
  const events: ModelEvent[] = [];
  for (const { rows, plan } of files) {
    const file = { ...fileOf(columns, rows), plan };
    const sizes = { slice, lookahead: 16, longest: 1 << 20 };
    const attributes = plannedAttributes(plan, eventTypesOf(valueOf(await readHead()).eventTypes));
    const rehearsed = mustRun(await importEventsHere({ ...file, rehearse: true }, sizes)).outcome;
    const { outcome } = mustRun(await importEventsHere(file, sizes));
    const { types, reasons, ...told } = importEventsIntoModel(people, events, rows, plan, attributes);
    expect(outcome).toMatchObject(told);
    expect(Object.fromEntries(Object.entries(outcome.reasons).filter(([, rowCount]) => rowCount > 0))).toEqual(reasons);
    const byType = (all: typeof types) => all.filter(({ created }) => created > 0).map((one) => JSON.stringify(one));
    expect(byType(outcome.types).sort()).toEqual(byType(types).sort());
    const { commit, refusedFile, elapsed } = outcome;
    expect({ ...rehearsed, commit, refusedFile, elapsed }).toEqual(outcome);
    expect([rehearsed.commit, rehearsed.refusedFile]).toEqual([null, null]);
    const known = await readPeople();
    const field = plan.identity.kind;
    expect(known.map(({ fields }) => fields[field]!.toLowerCase()).sort()).toEqual([...people].sort());
    const identityOf = new Map(known.map(({ contact, fields }) => [contact, fields[field]!.toLowerCase()]));
    const kept = await readEvents();
    const shown = kept.map(({ type, contact, at, values }) =>
      keyOf({ type, identity: identityOf.get(contact)!, at, values })
    );
    expect(shown.sort()).toEqual(events.map(keyOf).sort());
    for (const type of new Set(kept.map((event) => event.type))) {
      expect(kept.filter((event) => event.type === type && event.at < event.from)).toEqual([]);
    }
  }
}

const columns = ['qui', 'quand', 'quoi', 'montant', 'produits', 'campagne', 'jour'];

interface AnyFile {
  readonly rows: readonly (readonly string[])[];
  readonly plan: EventImportPlan;
}

const plans: fc.Arbitrary<EventImportPlan> = fc
  .record({
    byColumn: fc.boolean(),
    unknown: fc.constantFrom('create' as const, 'create' as const, 'set-aside' as const),
    dates: fc.constantFrom('day-first' as const, 'month-first' as const),
    zone: fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata')
  })
  .map(({ byColumn, unknown, dates, zone }) => ({
    width: columns.length,
    identity: { index: 0, kind: 'email' },
    type: byColumn
      ? { kind: 'column', index: 2, meanings: { open: 'email-opened', Commande: 'order-placed', carte: 'own' } }
      : { kind: 'one', type: 'order-placed' },
    time: { index: 1, form: 'written', dates, zone },
    attributes: [
      { index: 3, attribute: 'amount', decimal: ',', dates: null },
      { index: 4, attribute: 'products', decimal: null, dates: null },
      { index: 5, attribute: 'campaign', decimal: null, dates: null },
      { index: 6, attribute: 'livraison', decimal: null, dates }
    ],
    createdTypes: [{ id: 'own', name: 'Carte', attributes: [{ id: 'livraison', type: 'date', name: 'Livraison' }] }],
    unknown,
    homeCountry: null,
    source: 'crm',
    covers: null
  }));

const anyFile: fc.Arbitrary<AnyFile> = fc.record({
  plan: plans,
  rows: fc.array(
    fc.tuple(
      fc.constantFrom('a@x.fr', 'A@X.fr ', 'b@x.fr', 'c@x.fr', 'd@x.fr', 'éva@x.fr', '', 'personne'),
      fc.constantFrom(
        '2026-10-25 02:30',
        '25/10/2026 03:00',
        '01/02/2026',
        '2026-03-29T02:15:00',
        '1/2/2026 5:04 PM',
        'x',
        '',
        '2026-10-25T00:30:00Z',
        '2026-10-25T02:30:00.250+02:00'
      ),
      fc.constantFrom('open', 'OPEN', 'commande', 'carte', 'autre', ''),
      fc.constantFrom('', '', '12,50', '12.5', '1 200', '-3', 'rien'),
      fc.constantFrom('', '', 'a; b', 'b, a', 'a', 'a;b'),
      fc.oneof(
        fc.constantFrom('', 'noël', "l'été", 'a"b'),
        fc.string({ maxLength: 4 }).map((text) => text.replace(/[^a-z]/g, ''))
      ),
      fc.constantFrom('', '', '03/04/2026', 'jamais')
    ),
    { minLength: 1, maxLength: 40 }
  )
});
