import { beforeEach, expect, test } from 'vitest';
import { storeInInbox, takeInbox } from '#lib/storage/inbox.ts';

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('inbox', { recursive: true }).catch(() => undefined);
});

test('files come out as they went in, once', async () => {
  await storeInInbox([new File(['a;b\n1;é\n'], 'liste.csv'), new File([], 'vide.txt')]);
  const files = await takeInbox();
  expect(files.map(({ name }) => name).sort()).toEqual(['liste.csv', 'vide.txt']);
  expect(await files.find(({ name }) => name === 'liste.csv')?.text()).toBe('a;b\n1;é\n');
  expect(await takeInbox()).toEqual([]);
});

test('a file that was taken stays readable while another is shared and taken', async () => {
  await storeInInbox([new File(['first'], 'first.txt')]);
  const [first] = await takeInbox();
  await storeInInbox([new File(['second'], 'second.txt')]);
  expect((await takeInbox()).map(({ name }) => name)).toEqual(['second.txt']);
  expect(await first?.text()).toBe('first');
});

test.each([
  ['../../etc/passwd', '..-..-etc-passwd'],
  ['..', 'partage.txt'],
  ['  ', 'partage.txt'],
  ['a\\b.csv', 'a-b.csv']
])('a hostile name is only a name: %s', async (name, kept) => {
  await storeInInbox([new File(['x'], name)]);
  expect((await takeInbox()).map((file) => file.name)).toEqual([kept]);
});

test('what was taken by a page that is gone is removed; what is half received is let be', async () => {
  await storeInInbox([new File(['x'], 'x.txt')]);
  const inbox = await (await navigator.storage.getDirectory()).getDirectoryHandle('inbox');
  for await (const entry of inbox.values()) {
    if (entry.kind === 'directory') await entry.getDirectoryHandle('taken', { create: true });
  }
  await inbox.getDirectoryHandle(`${Date.now()}-arriving`, { create: true });
  await inbox.getDirectoryHandle('1000-cut-long-ago', { create: true });
  expect(await takeInbox()).toEqual([]);
  const left: string[] = [];
  for await (const name of inbox.keys()) left.push(name);
  expect(left).toEqual([expect.stringContaining('-arriving')]);
});
