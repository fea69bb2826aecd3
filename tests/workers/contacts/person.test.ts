import '../../storage/node-device.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ContactAction } from '#lib/domain/contact-action.ts';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { valueSources } from '#lib/ui/person/value-sources.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { planOf } from '../import/plans.ts';
import { fileOf, importHere, mustRun } from '../import/run-here.ts';

const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const plan = planOf([field('email'), field('city')], { existing: 'overwrite' });
const pour = async (name: string, rows: readonly (readonly string[])[]) =>
  mustRun(await importHere({ ...fileOf(['email', 'city'], rows), plan, name }));
const openJob = () => openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });

let job = openJob();
const act = async (action: ContactAction, ...contacts: number[]) =>
  valueOf(await job.act({ kind: 'some', contacts }, action, 'FR'));
const changesOf = async (contact: number) => valueOf(await job.personChanges(contact));

describe('what happened to a person', () => {
  beforeEach(async () => {
    await freshDatabase();
    job = openJob();
    await pour('premier.csv', [
      ['a@exemple.fr', 'Saint-Étienne'],
      ['b@exemple.fr', 'Paris']
    ]);
  });

  test('is told change by change, the last one first, and only what was theirs', async () => {
    await act({ kind: 'set-field', field: 'city', value: 'Villeurbanne' }, 0);
    await act({ kind: 'set-field', field: 'city', value: 'Lille' }, 1);
    await act({ kind: 'add-tag', tag: 'Fidélité or', isNewName: true }, 0, 1);
    await pour('second.csv', [
      ['b@exemple.fr', 'Lille'],
      ['a@exemple.fr', 'Lyon']
    ]);
    const changes = await changesOf(0);
    const cities = changes.map(({ cause, line, changed }) => [
      cause.kind === 'import' ? cause.file : cause.kind,
      line,
      changed.filter(({ column }) => column === 'field:city').map(({ was, now }) => `${was}>${now}`)[0] ?? null
    ]);
    expect(cities).toEqual([
      ['second.csv', 3, 'Villeurbanne>Lyon'],
      ['tagged', null, null],
      ['edited', null, 'Saint-Étienne>Villeurbanne'],
      ['premier.csv', 2, '>Saint-Étienne']
    ]);
    expect(changes[1]?.changed).toMatchObject([{ was: '', now: 'yes' }]);
    expect(changes.at(-1)?.changed).toContainEqual({ column: 'alive', was: '', now: 'yes' });
  });

  test('tells of an import that found all as it was, and of one undone', async () => {
    await act({ kind: 'set-field', field: 'city', value: 'Nantes' }, 1);
    const { commit } = await act({ kind: 'set-field', field: 'city', value: 'Brest' }, 1);
    valueOf(await job.undo(commit!));
    const [undone] = await changesOf(1);
    expect(undone).toMatchObject({ cause: { kind: 'undone', of: commit }, changed: [{ was: 'Brest', now: 'Nantes' }] });
    expect((await changesOf(0)).map(({ cause }) => cause.kind)).toEqual(['import']);
  });

  test('gives what each value was before, and how the person came in', async () => {
    for (const value of ['Metz', '', 'Toul']) await act({ kind: 'set-field', field: 'city', value }, 0);
    const { values, origin } = valueOf(await job.person(0));
    const sources = valueSources(await changesOf(0), 'city', values['city']!);
    expect(sources.map(({ value, cause, line }) => [value, cause?.kind, line])).toEqual([
      ['Toul', 'edited', null],
      ['', 'edited', null],
      ['Metz', 'edited', null],
      ['Saint-Étienne', 'import', 2]
    ]);
    expect(origin).toMatchObject({ commit: 1, cause: { kind: 'import', file: 'premier.csv' }, line: 2 });
  });

  test('keeps the way in of somebody who was deleted and brought back', async () => {
    const { commit } = await act({ kind: 'delete' }, 1);
    valueOf(await job.undo(commit!));
    expect(valueOf(await job.person(1)).origin).toMatchObject({ commit: 1, line: 3 });
  });

  test('the ledger keeps every consent that ended, and says until when', async () => {
    const consent = { kind: 'set-consent', channel: 'email', at: 1_700_000_000 } as const;
    await act({ ...consent, state: 'subscribed', evidence: 'formulaire' }, 0);
    await act({ ...consent, state: 'unsubscribed', at: 1_710_000_000, evidence: 'appel' }, 0);
    const refused = await act({ ...consent, state: 'subscribed', evidence: ' ' }, 0);
    expect(refused).toMatchObject({ commit: null, refused: [{ reason: 'consent-without-evidence', people: 1 }] });
    const person = valueOf(await job.person(0));
    expect(person.consent.email).toEqual({ state: 'unsubscribed', at: 1_710_000_000, evidence: 'appel' });
    expect(person.ledger).toMatchObject([{ channel: 'email', state: 'subscribed', evidence: 'formulaire' }]);
    expect(valueOf(await job.consentSources())).toEqual([]);
  });

  test('nobody has no record', async () => {
    expect(await job.person(99)).toEqual({ ok: false, problem: { kind: 'not-found' } });
    await act({ kind: 'delete' }, 1);
    expect(await job.person(1)).toEqual({ ok: false, problem: { kind: 'not-found' } });
  });
});
