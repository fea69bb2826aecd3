import '../../storage/node-device.ts';
import { beforeEach, expect, test } from 'vitest';
import type { ContactQuery } from '#lib/domain/contact-query.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';

const openJob = () => openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
const everyone: ContactQuery = { filters: [], search: '', sort: { by: 'arrival', descending: false } };

beforeEach(freshDatabase);

test('what this worker writes is in its next answer, and what others write once the page has heard of it', async () => {
  const [mine, other] = [openJob(), openJob()];
  const people = async (writes: number) => valueOf(await mine.ask(everyone, { fields: [], first: 0 }, writes)).matching;
  expect(await people(0)).toBe(0);
  valueOf(await mine.addPerson({ email: 'a@example.com' }, {}, null));
  expect(await people(0)).toBe(1);
  valueOf(await other.addPerson({ email: 'b@example.com' }, {}, null));
  expect(await people(1)).toBe(2);
  valueOf(await mine.act({ kind: 'some', contacts: [0] }, { kind: 'delete' }, null));
  expect(await people(1)).toBe(1);
});
