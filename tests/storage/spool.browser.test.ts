import { expect, test } from 'vitest';
import {
  asideName,
  dropSpooled,
  holdSpooled,
  isInMemory,
  keepInMemory,
  openFolder,
  openSpooled,
  spoolBytes,
  sweepSpool
} from '#lib/storage/spool.ts';

const nameOf = () => `${crypto.randomUUID()}.csv`;

async function make(name: string): Promise<void> {
  for (const one of [name, asideName(name)]) {
    const stream = await (await (await openFolder()).getFileHandle(one, { create: true })).createWritable();
    await stream.write('abc');
    await stream.close();
  }
}

const isGone = async (name: string) =>
  openSpooled(name).then(
    () => false,
    (error: Error) => error.name === 'NotFoundError'
  );

test('a produced file goes with its set-aside rows', async () => {
  const name = nameOf();
  const before = await spoolBytes();
  await make(name);
  expect(await (await openSpooled(asideName(name))).text()).toBe('abc');
  expect((await spoolBytes()) - before).toBe(6);
  await dropSpooled(name);
  expect([await isGone(name), await isGone(asideName(name))]).toEqual([true, true]);
  await dropSpooled(name);
});

test('a sweep spares what is kept and what a page holds', async () => {
  const [orphan, kept, held] = [nameOf(), nameOf(), nameOf()];
  await Promise.all([orphan, kept, held].map(make));
  await holdSpooled(held);
  await sweepSpool(new Set([kept]));
  expect([await isGone(orphan), await isGone(asideName(orphan))]).toEqual([true, true]);
  expect([await isGone(kept), await isGone(asideName(kept))]).toEqual([false, false]);
  expect([await isGone(held), await isGone(asideName(held))]).toEqual([false, false]);
  await Promise.all([kept, held].map(dropSpooled));
});

test('what was dropped is held no more', async () => {
  const name = nameOf();
  await holdSpooled(name);
  await dropSpooled(name);
  await make(name);
  await sweepSpool(new Set());
  expect(await isGone(name)).toBe(true);
});

test('without a private file system, files live in the memory of the page', async () => {
  const name = nameOf();
  keepInMemory(name, new Blob(['abc']));
  keepInMemory(asideName(name), new Blob(['defg']));
  expect(isInMemory(name)).toBe(true);
  expect(await (await openSpooled(name)).text()).toBe('abc');
  expect((await openSpooled(asideName(name))).name).toBe(asideName(name));
  const bytes = await spoolBytes();
  await dropSpooled(name);
  expect(isInMemory(name)).toBe(false);
  expect(bytes - (await spoolBytes())).toBe(7);
});
