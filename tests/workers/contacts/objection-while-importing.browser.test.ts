import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import { success } from '#lib/domain/result.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { writeContacts } from '#lib/storage/contacts.ts';
import { readSuppressions } from '#lib/storage/suppressions.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { planOf } from '../import/plans.ts';
import { fileOf, importHere, mustRun } from '../import/run-here.ts';

const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const consent = (channel: 'email' | 'sms'): ImportTarget => ({
  ...{ kind: 'consent', channel },
  meanings: { oui: 'subscribed' }
});
const targets = [field('email'), consent('email'), consent('sms')];
const plan = planOf(targets, { raiseConsent: { evidence: 'Formulaire' } });
const file = fileOf(['email', 'offres', 'sms'], [['non@exemple.fr', 'oui', 'oui']]);
const job = openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
const object = () => job.addObjections('non@exemple.fr', ['email'], 'Opposition', 'FR');
const states = async () => {
  const { consent } = valueOf(await job.person(0));
  return [consent.email.state, consent.sms.state];
};

describe('someone who objects while another tab imports', () => {
  beforeEach(freshDatabase);

  test('is seen by an import that waited for another writer meanwhile', async () => {
    let free = () => {};
    const writing = writeContacts(async () => {
      await new Promise<void>((resolve) => (free = resolve));
      return success(undefined);
    });
    let waits = () => {};
    const waiting = new Promise<void>((resolve) => (waits = resolve));
    const tell = ({ stage }: { readonly stage: string }) => stage === 'waiting' && waits();
    const imported = importHere({ ...file, plan }, {}, { tell });
    await waiting;
    const added = object();
    await expect.poll(async () => valueOf(await readSuppressions()).suppressions.length).toBe(1);
    free();
    await writing;
    mustRun(await imported);
    valueOf(await added);
    expect(await states()).toEqual(['refused', 'subscribed']);
    expect(valueOf(await job.person(0)).ledger).toEqual([]);
  });

  test('is found among those whom an import brings in while the list grows', async () => {
    let added: Promise<unknown> = Promise.resolve();
    const tell = ({ stage }: { readonly stage: string }) => {
      if (stage === 'keeping') added = object();
    };
    mustRun(await importHere({ ...file, plan }, {}, { tell }));
    await added;
    expect(await states()).toEqual(['refused', 'subscribed']);
  });
});
