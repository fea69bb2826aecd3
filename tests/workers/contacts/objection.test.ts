import '../../storage/node-device.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Head } from '#lib/domain/commit.ts';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import type { Consents } from '#lib/domain/chunk.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { readCommits, readHead, readPages, watchHead } from '#lib/storage/contacts.ts';
import { readSuppressions } from '#lib/storage/suppressions.ts';
import { backUp, restore } from '#lib/workers/backup/backup.job.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { planOf } from '../import/plans.ts';
import { fileOf, importHere, mustRun } from '../import/run-here.ts';

const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const consent = (channel: 'email' | 'sms'): ImportTarget => ({
  ...{ kind: 'consent', channel },
  meanings: { oui: 'subscribed', non: 'unsubscribed' }
});
const targets = [field('email'), field('phone'), consent('email'), consent('sms')];
const plan = planOf(targets, { existing: 'overwrite', raiseConsent: { evidence: 'Formulaire' } });
const names = ['email', 'phone', 'offres', 'sms'];
const openJob = () => openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
const raise = { kind: 'set-consent', channel: 'email', state: 'subscribed', at: 1, evidence: 'Signé' } as const;
const one = { kind: 'some', contacts: [0] } as const;
const everyone = { kind: 'some', contacts: [0, 1] } as const;

let job = openJob();

async function pour(people: readonly (readonly string[])[]) {
  return mustRun(await importHere({ ...fileOf(names, people), plan })).outcome;
}
const stateOf = async (contact: number, channel: 'email' | 'sms') =>
  valueOf(await job.person(contact)).consent[channel].state;

describe('someone who objected', () => {
  beforeEach(async () => {
    await freshDatabase();
    job = openJob();
  });

  test('never has a consent raised by a file, on these channels alone', async () => {
    valueOf(await job.addObjections('Non@exemple.fr\n', ['email'], 'Opposition', 'FR'));
    const { consent: said } = await pour([
      ['non@exemple.fr', '', 'oui', 'oui'],
      ['oui@exemple.fr', '', 'oui', 'oui']
    ]);
    expect(await stateOf(0, 'email')).toBe('unknown');
    expect(await stateOf(0, 'sms')).toBe('subscribed');
    expect(await stateOf(1, 'email')).toBe('subscribed');
    expect(said).toEqual([
      { channel: 'email', from: 'unknown', to: 'subscribed', people: 1, held: false },
      { channel: 'email', from: 'unknown', to: 'subscribed', people: 1, held: true },
      { channel: 'sms', from: 'unknown', to: 'subscribed', people: 2, held: false }
    ]);
    await pour([['non@exemple.fr', '', 'non', '']]);
    expect(await stateOf(0, 'email')).toBe('unsubscribed');
  });

  test('is found by the phone that stands in the row too', async () => {
    valueOf(await job.addObjections('06 12 34 56 78', ['sms'], 'Opposition', 'FR'));
    await pour([['une@exemple.fr', '+33612345678', 'oui', 'oui']]);
    expect(await stateOf(0, 'sms')).toBe('unknown');
    expect(await stateOf(0, 'email')).toBe('subscribed');
  });

  test('is found by what the workspace knows, and by another row, when the file has no address', async () => {
    const cards = (rows: readonly (readonly string[])[], columns: readonly string[]) => {
      const of = { carte: field('external-id'), email: field('email'), offres: consent('email') };
      const keyed = planOf(
        columns.map((name) => of[name as keyof typeof of]),
        { identity: 'external-id', existing: 'overwrite', raiseConsent: { evidence: 'Formulaire' } }
      );
      return importHere({ ...fileOf(columns, rows), plan: keyed });
    };
    mustRun(await cards([['C1', 'non@exemple.fr']], ['carte', 'email']));
    valueOf(
      await job.addObjections('non@exemple.fr\ndeux@exemple.fr\ntrois@exemple.fr', ['email'], 'Opposition', 'FR')
    );
    const one = await cards([['C1', 'oui']], ['carte', 'offres']);
    expect(await stateOf(0, 'email')).toBe('refused');
    expect(mustRun(one).outcome.consent).toMatchObject([{ from: 'refused', to: 'subscribed', people: 1, held: true }]);
    const rows = [
      ['C2', '', 'oui'],
      ['C2', 'deux@exemple.fr', ''],
      ['C3', 'trois@exemple.fr', ''],
      ['C3', '', 'oui'],
      ['C4', 'quatre@exemple.fr', 'oui']
    ];
    const many = mustRun(await cards(rows, ['carte', 'email', 'offres'])).outcome;
    expect([await stateOf(1, 'email'), await stateOf(2, 'email'), await stateOf(3, 'email')]).toEqual([
      ...['unknown', 'unknown', 'subscribed']
    ]);
    expect(many.consent).toEqual([
      { channel: 'email', from: 'unknown', to: 'subscribed', people: 1, held: false },
      { channel: 'email', from: 'unknown', to: 'subscribed', people: 2, held: true }
    ]);
    // what a file adds to who is known counts for its own rows
    mustRun(await cards([['C5', '']], ['carte', 'offres']));
    mustRun(await cards([['C5', 'trois@exemple.fr', '']], ['carte', 'email', 'offres']));
    mustRun(await cards([['C5', '', 'oui']], ['carte', 'email', 'offres']));
    expect(await stateOf(4, 'email')).toBe('unknown');
  });

  test('is left out, and counted, when many are raised at once', async () => {
    await pour([
      ['non@exemple.fr', '', '', ''],
      ['oui@exemple.fr', '', '', '']
    ]);
    valueOf(await job.addObjections('non@exemple.fr', ['email'], 'Opposition', 'FR'));
    const { people, refused } = valueOf(await job.act(everyone, raise, 'FR'));
    expect({ people, refused }).toEqual({ people: 1, refused: [{ reason: 'suppressed', people: 1 }] });
    expect([await stateOf(0, 'email'), await stateOf(1, 'email')]).toEqual(['refused', 'subscribed']);
    const sms = valueOf(await job.act(everyone, { ...raise, channel: 'sms' }, 'FR'));
    expect(sms).toMatchObject({ people: 2, refused: [] });
  });

  test('may be raised one by one only once off the list', async () => {
    await pour([['non@exemple.fr', '', '', '']]);
    valueOf(await job.addObjections('non@exemple.fr', ['email'], 'Opposition', 'FR'));
    expect(valueOf(await job.act(one, raise, 'FR')).refused).toEqual([{ reason: 'suppressed', people: 1 }]);
    valueOf(await job.dropSuppression(' NON@exemple.fr ', 'FR'));
    expect(valueOf(await job.act(one, raise, 'FR'))).toMatchObject({ people: 1, refused: [] });
    expect(await stateOf(0, 'email')).toBe('subscribed');
  });

  test('gets no consent back by an undo, whatever is undone', async () => {
    await pour([['non@exemple.fr', '', 'oui', 'oui']]);
    const left = { kind: 'set-consent', channel: 'email', state: 'unsubscribed', at: 2, evidence: 'Lien' } as const;
    const unsubscription = valueOf(await job.act(one, left, 'FR')).commit!;
    valueOf(await job.addObjections('non@exemple.fr', ['email'], 'Opposition', 'FR'));
    const { commit: refusal } = valueOf(await job.head());
    expect(valueOf(await job.undo(refusal))).toMatchObject({ people: 1, kept: 0 });
    expect(await stateOf(0, 'email')).toBe('unsubscribed');
    // what stands is what the unsubscription wrote, and what was before it is a consent
    expect(valueOf(await job.undo(unsubscription))).toMatchObject({ kept: 1 });
    expect(await stateOf(0, 'email')).toBe('unsubscribed');
    expect(await stateOf(0, 'sms')).toBe('subscribed');
  });

  test('gets no consent back with the address that an undo gives back', async () => {
    await pour([['non@exemple.fr', '', 'oui', 'oui']]);
    const edit = { kind: 'set-field', field: 'email', value: 'autre@exemple.fr' } as const;
    const { commit } = valueOf(await job.act(one, edit, 'FR'));
    valueOf(await job.addObjections('non@exemple.fr', ['email'], 'Opposition', 'FR'));
    expect(await stateOf(0, 'email')).toBe('subscribed');
    valueOf(await job.undo(commit!));
    const person = valueOf(await job.person(0));
    expect(person.values['email']).toBe('non@exemple.fr');
    expect([person.consent.email.state, person.consent.sms.state]).toEqual(['refused', 'subscribed']);
    expect(person.ledger).toMatchObject([{ channel: 'email', state: 'subscribed', evidence: 'Formulaire' }]);
  });

  test('comes back from a deletion without the consents objected to', async () => {
    await pour([
      ['non@exemple.fr', '', 'oui', 'oui'],
      ['oui@exemple.fr', '', 'oui', 'oui']
    ]);
    const { commit } = valueOf(await job.act(everyone, { kind: 'delete' }, 'FR'));
    valueOf(await job.addObjections('non@exemple.fr', ['sms'], 'Opposition', 'FR'));
    expect(valueOf(await job.undo(commit!))).toMatchObject({ people: 2, kept: 1 });
    expect([await stateOf(0, 'email'), await stateOf(0, 'sms')]).toEqual(['subscribed', 'refused']);
    expect(await stateOf(1, 'sms')).toBe('subscribed');
  });

  test('gets no consent back from a backup that is older', async () => {
    await pour([
      ['non@exemple.fr', '', 'oui', 'oui'],
      ['oui@exemple.fr', '', 'oui', 'oui']
    ]);
    const { file } = valueOf(await backUp(null, () => undefined));
    valueOf(await job.addObjections('non@exemple.fr', ['email'], 'Opposition', 'FR'));
    valueOf(await restore(file, null, () => undefined));
    job = openJob();
    expect([await stateOf(0, 'email'), await stateOf(0, 'sms'), await stateOf(1, 'email')]).toEqual([
      ...['refused', 'subscribed', 'subscribed']
    ]);
    expect(valueOf(await job.person(0)).ledger).toMatchObject([{ channel: 'email', state: 'subscribed' }]);
    const [kept, poured] = valueOf(await readCommits());
    expect([kept?.cause, kept?.people, poured?.cause.kind]).toEqual([{ kind: 'objections-kept' }, 1, 'import']);
    expect(valueOf(await job.undo(kept!.id))).toMatchObject({ kept: 1 });
    expect(await stateOf(0, 'email')).toBe('refused');
  });

  test('has no consent of an older backup at any moment that another tab can read', async () => {
    await pour([['non@exemple.fr', '', 'oui', 'oui']]);
    const { file } = valueOf(await backUp(null, () => undefined));
    valueOf(await job.addObjections('non@exemple.fr', ['email'], 'Opposition', 'FR'));
    const seen: string[] = [];
    const reading: Promise<unknown>[] = [];
    const read = async (head: Head) => {
      const ids = head.pages.get('consent:email') ?? [];
      const chunks = await readPages(ids.filter((id) => id !== null));
      // whose pages went meanwhile is read again under the next head
      if (!chunks.ok) return;
      const states = chunks.value.map((chunk) => readCell(chunk as Consents, 0).state);
      seen.push(`${head.commit} ${states.join()}`);
    };
    const stop = watchHead((head) => void reading.push(read(head)));
    await expect.poll(() => seen).toEqual(['2 refused']);
    valueOf(await restore(file, null, () => undefined));
    await expect.poll(() => reading.length).toBeGreaterThan(1);
    await Promise.all(reading);
    stop();
    expect(valueOf(await readHead()).commit).toBe(2);
    expect(new Set(seen)).toEqual(new Set(['2 refused']));
  });

  test('keeps no consent that was another address’s, once a record is given theirs', async () => {
    await pour([['oui@exemple.fr', '', 'oui', 'oui']]);
    valueOf(await job.addObjections('non@exemple.fr', ['email'], 'Opposition', 'FR'));
    valueOf(await job.act(one, { kind: 'set-field', field: 'email', value: 'non@exemple.fr' }, 'FR'));
    const record = valueOf(await job.person(0));
    expect([record.consent.email.state, record.consent.sms.state]).toEqual(['refused', 'subscribed']);
    expect(record.ledger).toMatchObject([{ channel: 'email', state: 'subscribed' }]);
    expect(record.values['email']).toBe('non@exemple.fr');
  });

  test('gets none by being merged with somebody who gave one', async () => {
    valueOf(await job.addObjections('non@exemple.fr', ['email'], 'Opposition', 'FR'));
    await pour([
      ['non@exemple.fr', '', '', 'oui'],
      ['oui@exemple.fr', '', 'oui', '']
    ]);
    expect(await stateOf(0, 'email')).toBe('unknown');
    valueOf(await job.act(everyone, { kind: 'merge', into: 0, values: {} }, 'FR'));
    const record = valueOf(await job.person(0));
    expect(record.consent.email.state).not.toBe('subscribed');
    expect(record.consent.sms.state).toBe('subscribed');
    expect(record.ledger).toMatchObject([{ channel: 'email', state: 'subscribed' }]);
  });

  test('is not added by hand with a consent on that channel', async () => {
    valueOf(await job.addObjections('non@exemple.fr', ['email'], 'Opposition', 'FR'));
    const given = { state: 'subscribed', at: 1, evidence: 'Signé' } as const;
    const values = { email: 'non@exemple.fr' };
    const refused = await job.addPerson(values, { email: given }, 'FR');
    expect(refused).toEqual({ ok: false, problem: { kind: 'person-objected' } });
    expect((await job.addPerson(values, { sms: given }, 'FR')).ok).toBe(true);
  });
});

describe('the suppression list', () => {
  beforeEach(async () => {
    await freshDatabase();
    job = openJob();
  });

  test('takes e-mails and phones line by line, says which lines are neither, and takes back what stood', async () => {
    await pour([['une@exemple.fr', '+33612345678', 'oui', 'oui']]);
    const text = 'UNE@exemple.fr\r\n\r\nn’importe quoi\n06 12 34 56 78\nune@exemple.fr\nencore';
    const outcome = valueOf(await job.addObjections(text, ['email', 'sms'], 'Opposition', 'FR'));
    expect(outcome).toEqual({ added: 2, invalid: [3, 6], people: 1 });
    const record = valueOf(await job.person(0));
    expect(record.consent.email).toMatchObject({ state: 'refused', evidence: 'Opposition' });
    expect(record.consent.sms.state).toBe('refused');
  });

  test('keeps no identity, only keyed hashes', async () => {
    valueOf(await job.addObjections('canari@exemple.fr', ['email'], 'Opposition', 'FR'));
    const { suppressions } = valueOf(await readSuppressions());
    expect(suppressions).toHaveLength(1);
    expect(JSON.stringify(suppressions)).not.toContain('canari');
    expect(suppressions[0]!.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('tells whether somebody is on it, why, and forgets on demand', async () => {
    await pour([['efface@exemple.fr', '', '', '']]);
    valueOf(await job.erase([0]));
    valueOf(await job.addObjections('non@exemple.fr', ['sms'], 'Opposition', 'FR'));
    valueOf(await job.addObjections('non@exemple.fr\nefface@exemple.fr', ['push'], 'Opposition', 'FR'));
    expect(valueOf(await job.findSuppression('Efface@exemple.fr', 'FR'))?.reason).toBe('erased');
    const objection = valueOf(await job.findSuppression('non@exemple.fr', 'FR'));
    expect(objection).toMatchObject({ reason: 'objection', channels: ['sms', 'push'] });
    expect(valueOf(await job.findSuppression('autre@exemple.fr', 'FR'))).toBeNull();
    valueOf(await job.dropSuppression('efface@exemple.fr', 'FR'));
    expect(valueOf(await job.findSuppression('efface@exemple.fr', 'FR'))).toBeNull();
    expect((await pour([['efface@exemple.fr', '', '', '']])).counts.created).toBe(1);
  });
});
