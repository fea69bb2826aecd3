import { expect, test } from 'vitest';
import { openText } from '#lib/workers/read/open-text.ts';
import { frenchAccounts } from '../../fixtures/crm-files.ts';
import { encode } from '../../fixtures/encode.ts';

test('I2 Windows-1252 streams as the UTF-8 of the same text', async () => {
  const text = frenchAccounts.repeat(5000);
  const source = openText(new Blob([encode(text, 'windows-1252')]), { encoding: 'windows-1252', markBytes: 0 });
  if (source.kind !== 'streamed') throw new Error('Expected a stream.');
  const reader = source.open(0);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let all = '';
  for (let chunk = await reader.next(1); chunk.ok && chunk.value; chunk = await reader.next(1)) {
    all += decoder.decode(chunk.value, { stream: true });
  }
  expect(all === text).toBe(true);
  expect(reader.fileBytesRead).toBe(text.length);
});

test('a file that changes while it is read is told, with the line reached', async () => {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle('changing.txt', { create: true });
  const write = async (bytes: Uint8Array<ArrayBuffer>) => {
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
  };
  const line = encode('a@example.fr;Noël\n', 'utf-16le');
  await write(line);
  const file = await handle.getFile();
  await write(encode('b@example.fr;Zoé et les autres\n', 'utf-16le'));
  const changed = { ok: false, problem: { kind: 'file-changed', line: 7 } };
  const streamed = openText(file, { encoding: 'utf-16le', markBytes: 0 });
  expect(streamed.kind === 'streamed' && (await streamed.open(0).next(7))).toEqual(changed);
  const direct = openText(file, { encoding: 'utf-8', markBytes: 0 });
  expect(direct.kind === 'direct' && (await direct.read(0, 10, 7))).toEqual(changed);
  await folder.removeEntry('changing.txt');
});
