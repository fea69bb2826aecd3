import '../../storage/node-device.ts';
import { beforeEach, expect, test } from 'vitest';
import { builtInFields, type Field } from '#lib/domain/field.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { proposeImport } from '#lib/engine/import/propose.ts';
import { sampleWorkspace } from '#lib/engine/sample/sample-workspace.ts';
import { readHead } from '#lib/storage/contacts.ts';
import { exportColumns } from '#lib/ui/contacts/export-columns.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { inspect } from '#lib/workers/read/read.job.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { readPeople } from '../../support/read-people.ts';
import { importHere, mustRun } from '../import/run-here.ts';

const count = 600;

beforeEach(freshDatabase);

/** Everyone, fields by their names. */
async function everyone() {
  const names = new Map(valueOf(await readHead()).fields.map(({ id, name }) => [id, name]));
  return (await readPeople()).map(({ fields, tags, consents }) => ({
    fields: Object.fromEntries(Object.entries(fields).map(([id, value]) => [names.get(id) ?? id, value])),
    tags,
    consents
  }));
}

test.each([
  ['fr', ';'],
  ['en', ',']
] as const)(
  'what is exported in %s is imported again as it was, by what the import proposes',
  async (language, sign) => {
    preferences.language = language;
    const { dialect, plan, pieces } = sampleWorkspace(language, count);
    mustRun(await importHere({ text: [...pieces].join(''), dialect, plan }));
    const job = openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
    for (const tag of ['Salon ; Lyon, 2026', '"Or" | Argent', '17"'])
      valueOf(await job.act({ kind: 'some', contacts: [0, 3] }, { kind: 'add-tag', tag, isNewName: true }, 'FR'));
    const before = await everyone();
    expect(before[3]?.tags).toContain('Salon ; Lyon, 2026');
    const builtIn = Object.entries(builtInFields).map(([id, type]): Field => ({ id, type, name: null }));
    const columns = exportColumns([...builtIn, ...valueOf(await readHead()).fields]);
    const selection = { kind: 'some', contacts: before.map((_, contact) => contact) } as const;
    const blob = valueOf(await job.exportCsv(selection, columns, sign));

    await freshDatabase();
    const inspection = valueOf(await inspect(new File([blob], 'contacts.csv'), {}));
    const proposed = proposeImport(inspection, [], null, 'Europe/Paris');
    const again = { ...proposed, identity: 'external-id', raiseConsent: { evidence: '' } } as const;
    const { outcome } = mustRun(await importHere({ text: blob, dialect: inspection.dialect, plan: again }));
    expect(outcome.counts).toMatchObject({ read: count, created: count });
    expect(outcome.refusedCells).toBe(0);
    expect(await everyone()).toEqual(before);
  }
);
