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
  expect(direct.kind === 'direct' && (await direct.read(0, 10, 7, new ArrayBuffer(64)))).toEqual(changed);
  await folder.removeEntry('changing.txt');
});

test('a text is read into memory that was used before', async () => {
  const bytes = encode(frenchAccounts.repeat(20_000), 'utf-8');
  const source = openText(new Blob([bytes]), { encoding: 'utf-8', markBytes: 0 });
  if (source.kind !== 'direct') throw new Error('Expected direct bytes.');
  let room = new ArrayBuffer(1 << 20);
  for (let from = 0; from < bytes.length; from += 1_000_000) {
    const part = await source.read(from, from + 1_000_000, 1, room);
    if (!part.ok) throw new Error(part.problem.kind);
    const wanted = bytes.subarray(from, from + 1_000_000);
    expect(part.value.length).toBe(wanted.length);
    expect(part.value.every((byte, at) => byte === wanted[at])).toBe(true);
    room = part.value.buffer;
    expect(room.byteLength).toBe(1 << 20);
  }
});
