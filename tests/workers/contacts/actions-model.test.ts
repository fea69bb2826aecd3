import '../../storage/node-device.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consentStates, type Consent } from '#lib/domain/consent.ts';
import type { ContactAction } from '#lib/domain/contact-action.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { readCommits, readHead } from '#lib/storage/contacts.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { PlainContacts } from '../../support/plain-contacts.ts';
import { readPeople, type PlainPerson } from '../../support/read-people.ts';

const openJob = () => openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });

const whom = fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), city: fc.constantFrom('Lyon', 'Metz') }) },
  fc.record({ do: fc.constant('city' as const), whom, value: fc.constantFrom('Lyon', 'Brest', '') }),
  fc.record({ do: fc.constant('tag' as const), whom, name: fc.constantFrom('Or', ' or ', 'Argent') }),
  fc.record({ do: fc.constant('untag' as const), whom, nth: fc.nat(1) }),
  fc.record({
    do: fc.constant('consent' as const),
    whom,
    state: fc.constantFrom(...consentStates),
    evidence: fc.constantFrom('appel', '')
  }),
  fc.record({ do: fc.constant('delete' as const), whom }),
  fc.record({ do: fc.constant('merge' as const), whom }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), nth: fc.nat(5) }) },
  fc.record({ do: fc.constant('reopen' as const) })
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test('any actions and undos in any order leave what a plain list of people holds', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 18 }), async (steps) => {
      await freshDatabase();
      const plain = new PlainContacts();
      let job = openJob();
      for (const [at, one] of steps.entries()) {
        if (one.do === 'reopen') job = openJob();
        else if (one.do === 'undo') await undo(job, plain, one.nth);
        else await change(job, plain, one, at);
        expect((await readPeople()).map(withoutMoments)).toEqual(plain.people());
        expect(valueOf(await readHead()).people).toBe(plain.people().length);
      }
    }),
    { numRuns: 40 }
  );
});

/** But for the line of a file, and the moments at which consents ended. */
function withoutMoments({ contact, fields, tags, consents, ledger }: PlainPerson) {
  const lines = ledger.map(({ channel, state, at, evidence }) => ({ channel, state, at, evidence }));
  return { contact, fields, tags, consents, ledger: lines };
}

type Job = ReturnType<typeof openJob>;

async function undo(job: Job, plain: PlainContacts, nth: number): Promise<void> {
  const standing = valueOf(await readCommits()).filter(({ undoneBy }) => undoneBy === null);
  if (standing.length === 0) return;
  const { id } = standing[nth % standing.length]!;
  const { commit, kept } = valueOf(await job.undo(id));
  expect(kept).toBe(plain.undo(id, commit!));
}

async function change(job: Job, plain: PlainContacts, one: Exclude<Step, { do: 'reopen' | 'undo' }>, at: number) {
  if (one.do === 'add') {
    const values = { email: `p${at}@exemple.fr`, city: one.city };
    const { contact, commit } = valueOf(await job.addPerson(values, {}, null));
    expect(contact).toBe(plain.add(values, commit));
    return;
  }
  const contacts = one.whom.filter((contact) => plain.isAlive(contact));
  const selection = { kind: 'some', contacts: one.whom } as const;
  const { tags } = valueOf(await readHead());
  plain.tags = tags;
  const action = actionOf(one, contacts, at, tags);
  if (!action) return;
  const { commit } = valueOf(await job.act(selection, action, null));
  const changes = plain.act(contacts, action, commit);
  expect(commit !== null).toBe(changes);
}

function actionOf(
  one: Exclude<Step, { do: 'reopen' | 'undo' | 'add' }>,
  contacts: readonly number[],
  at: number,
  tags: readonly { readonly id: string; readonly name: string }[]
): ContactAction | null {
  switch (one.do) {
    case 'city':
      return { kind: 'set-field', field: 'city', value: one.value };
    case 'tag':
      return { kind: 'add-tag', tag: one.name, isNewName: true };
    case 'untag':
      return tags[one.nth] ? { kind: 'remove-tag', tag: tags[one.nth]!.id } : null;
    case 'consent': {
      const consent: Consent = { state: one.state, at: 1_700_000_000 + at, evidence: one.evidence };
      return { kind: 'set-consent', channel: 'email', ...consent, at: 1_700_000_000 + at };
    }
    case 'delete':
      return { kind: 'delete' };
    case 'merge':
      return contacts.length > 1 ? { kind: 'merge', into: contacts[0]!, values: {} } : null;
  }
}
