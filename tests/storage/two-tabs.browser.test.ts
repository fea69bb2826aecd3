import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyRetention, readCommits, readHead, readPages, watchHead } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { startThread, type Thread } from '#lib/workers/thread.ts';
import { counted, countUp, type OtherTab } from './count-up.ts';
import { freshDatabase, valueOf } from './fresh-database.ts';
import otherTabUrl from './other-tab.worker.ts?worker&url';

let other: Thread<OtherTab>;
beforeEach(async () => {
  await freshDatabase();
  other = startThread<OtherTab>(otherTabUrl);
});
afterEach(() => other.stop());

test('two that write at once lose nothing, and each hears of the other', async () => {
  const heard: number[] = [];
  const stop = watchHead(({ commit }) => heard.push(commit));
  await Promise.all([countUp(20), other.call((face) => face.countUp(20))].map(async (one) => valueOf(await one)));
  const head = valueOf(await readHead());
  const [chunk] = valueOf(await readPages([head.pages.get(counted)![0]!]));
  expect(readCell<'counts'>(chunk as never, 0)).toBe(40);
  expect(valueOf(await readCommits()).map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, at) => 40 - at));
  await expect.poll(() => heard.at(-1)).toBe(40);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));

  valueOf(await other.call((face) => face.countUp(1)));
  await expect.poll(() => heard.at(-1)).toBe(41);
  stop();
});

test('S14 one that dies while it writes leaves nothing, and keeps nobody waiting', async () => {
  valueOf(await countUp(1));
  const head = valueOf(await readHead());
  const died = other.call((face) => face.die());
  expect(await died).toEqual({ ok: false, problem: { kind: 'worker-stopped', line: 0 } });
  expect(valueOf(await readHead())).toEqual(head);
  expect(await database.pages.count()).toBeGreaterThan(100);
  expect(valueOf(await countUp(1))).toBe(2);
  valueOf(await applyRetention());
  expect(await database.pages.count()).toBe(2);
});
