import { expect, test } from 'vitest';
import { rowWords } from '#lib/kernel/row-table.ts';
import { takeSieve, warmSieve } from '#lib/workers/hash/warm-sieve.ts';

test('a warm sieve serves one job', async () => {
  const row = new Uint32Array(rowWords).fill(7);
  await warmSieve(100_000);
  const warm = await takeSieve(100);
  expect(warm.memory).toBeGreaterThan(16 * 100_000);
  expect(warm.sift(row, 1, null).rows.length).toBe(0);
  const next = await takeSieve(100);
  expect(next.memory).toBeLessThan(16 * 100_000);
  expect(next.sift(row, 1, null).rows.length).toBe(0);
});

test('it is opened again only for another number of rows', async () => {
  await warmSieve(100_000);
  await warmSieve(90_000);
  const large = await takeSieve(90_000);
  expect(large.memory).toBeGreaterThan(16 * 100_000);
  await warmSieve(100_000);
  await warmSieve(1000);
  expect((await takeSieve(1000)).memory).toBeLessThan(large.memory);
  await warmSieve(0);
  await warmSieve(1e9);
  expect((await takeSieve(1000)).memory).toBeLessThan(large.memory);
});
