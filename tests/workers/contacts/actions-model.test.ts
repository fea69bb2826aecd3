import '../../storage/node-device.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channels, consentStates, type Consent } from '#lib/domain/consent.ts';
import type { ContactAction } from '#lib/domain/contact-action.ts';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import type { Result } from '#lib/domain/result.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { readCommits, readHead } from '#lib/storage/contacts.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { failAt, faults } from '../../storage/fail-at.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { PlainContacts } from '../../support/plain-contacts.ts';
import { readPeople, type PlainPerson } from '../../support/read-people.ts';
import { planOf } from '../import/plans.ts';
import { fileOf, importHere } from '../import/run-here.ts';

const openJob = () => openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });

const whom = fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 });
const channel = fc.constantFrom(...channels);
const row = fc.tuple(
  fc.nat(5).map((at) => `p${at}@exemple.fr`),
  fc.constantFrom('Lyon', 'Metz', ''),
  ...[fc.constantFrom('oui', 'non', ''), fc.constantFrom('oui', 'jamais', '')]
);
const what = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), city: fc.constantFrom('Lyon', 'Metz') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      rows: fc.array(row, { minLength: 1, maxLength: 5 }),
      existing: fc.constantFrom('skip', 'fill-blanks', 'overwrite'),
      raiseConsent: fc.constantFrom(null, { evidence: 'Formulaire' }),
      tags: fc.subarray(['Salon']),
      channels: fc.uniqueArray(channel, { minLength: 2, maxLength: 2 })
    })
  },
  fc.record({ do: fc.constant('city' as const), whom, value: fc.constantFrom('Lyon', 'Brest', '') }),
  fc.record({ do: fc.constant('tag' as const), whom, name: fc.constantFrom('Or', ' or ', 'Argent', 'salon') }),
  fc.record({ do: fc.constant('untag' as const), whom, nth: fc.nat(2) }),
  fc.record({
    do: fc.constant('consent' as const),
    whom,
    channel,
    state: fc.constantFrom(...consentStates),
    evidence: fc.constantFrom('appel', '')
  }),
  fc.record({ do: fc.constant('delete' as const), whom }),
  fc.record({ do: fc.constant('merge' as const), whom }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), nth: fc.nat(5) }) },
  fc.record({ do: fc.constant('reopen' as const) })
);
type What = typeof what extends fc.Arbitrary<infer S> ? S : never;
/** Now and then the device fails at one of the writes. */
const fault = fc.record({ at: fc.integer({ min: 1, max: 8 }), kind: fc.constantFrom(...faults) });
const step = fc.record({ what, fault: fc.option(fault, { freq: 4 }) });

test('any changes, imports and undos, failing at any write, leave what a plain list of people holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 24 }), async (steps) => {
      await freshDatabase();
      const world = { job: openJob(), plain: new PlainContacts() };
      for (const [at, { what, fault }] of steps.entries()) {
        const prepared = await prepare(world, what, at);
        if (!prepared) continue;
        const { heal, writes } = failAt(fault?.at ?? 0, fault?.kind);
        const done = await prepared.work().finally(heal);
        if (done.ok) prepared.note(done.value);
        else expect(fault && writes() >= fault.at, done.problem.kind).toBe(true);
        expect((await readPeople()).map(withoutMoments)).toEqual(world.plain.people());
        expect(valueOf(await readHead()).people).toBe(world.plain.people().length);
      }
    }),
    { numRuns: 150 }
  );
}, 300_000);

/** But for the line of a file, and the moments at which consents ended. */
function withoutMoments({ contact, fields, tags, consents, ledger }: PlainPerson) {
  const lines = ledger.map(({ channel, state, at, evidence }) => ({ channel, state, at, evidence }));
  return { contact, fields, tags, consents, ledger: lines };
}

interface World {
  job: ReturnType<typeof openJob>;
  readonly plain: PlainContacts;
}

/** What is done, and how the plain list notes it. */
interface Prepared {
  readonly work: () => Promise<Result<unknown>>;
  readonly note: (outcome: unknown) => void;
}
const prepared = <T>(work: () => Promise<Result<T>>, note: (outcome: T) => void): Prepared => ({
  work,
  note: note as Prepared['note']
});

/** Null where there is nothing to do. */
async function prepare(world: World, what: What, at: number): Promise<Prepared | null> {
  const { job, plain } = world;
  const { tags } = valueOf(await readHead());
  plain.tags = tags;
  switch (what.do) {
    case 'reopen':
      world.job = openJob();
      return null;
    case 'undo': {
      const standing = valueOf(await readCommits()).filter(({ undoneBy }) => undoneBy === null);
      const undone = standing[what.nth % (standing.length || 1)];
      if (!undone) return null;
      return prepared(
        () => job.undo(undone.id),
        ({ commit, kept }) => expect(kept).toBe(plain.undo(undone.id, commit!))
      );
    }
    case 'add': {
      const values = { email: `a${at}@exemple.fr`, city: what.city };
      return prepared(
        () => job.addPerson(values, {}, null),
        ({ contact, commit }) => expect(contact).toBe(plain.add(values, commit))
      );
    }
    case 'import':
      return importing(plain, what, at);
    default: {
      const contacts = what.whom.filter((contact) => plain.isAlive(contact));
      const action = actionOf(what, contacts, at, tags);
      if (!action) return null;
      return prepared(
        () => job.act({ kind: 'some', contacts: what.whom }, action, null),
        ({ commit }) => expect(commit !== null).toBe(plain.act(contacts, action, commit))
      );
    }
  }
}

const meanings = { oui: 'subscribed', non: 'unsubscribed', jamais: 'refused' } as const;
const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });

function importing(plain: PlainContacts, what: Extract<What, { do: 'import' }>, at: number): Prepared {
  const { rows, existing, raiseConsent, tags } = what;
  const consents = what.channels.map((channel): ImportTarget => ({ kind: 'consent', channel, meanings }));
  const plan = planOf([field('email'), field('city'), ...consents], { existing, raiseConsent, tags });
  const now = 1_700_000_000 + at;
  const name = 'base.csv';
  const file = fileOf(['email', 'ville', 'un', 'deux'], rows);
  return prepared(
    () => importHere({ ...file, plan, name, now: now * 1000 }),
    ({ outcome: { commit } }) => expect(commit !== null).toBe(plain.import({ rows, plan, name, now }, commit))
  );
}

function actionOf(
  what: Extract<What, { readonly whom: readonly number[] }>,
  contacts: readonly number[],
  at: number,
  tags: readonly { readonly id: string; readonly name: string }[]
): ContactAction | null {
  switch (what.do) {
    case 'city':
      return { kind: 'set-field', field: 'city', value: what.value };
    case 'tag':
      return { kind: 'add-tag', tag: what.name, isNewName: true };
    case 'untag':
      return tags[what.nth] ? { kind: 'remove-tag', tag: tags[what.nth]!.id } : null;
    case 'consent': {
      const consent: Consent = { state: what.state, at: 1_700_000_000 + at, evidence: what.evidence };
      return { kind: 'set-consent', channel: what.channel, ...consent, at: 1_700_000_000 + at };
    }
    case 'delete':
      return { kind: 'delete' };
    case 'merge':
      return contacts.length > 1 ? { kind: 'merge', into: contacts[0]!, values: {} } : null;
  }
}
