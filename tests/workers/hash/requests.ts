import { afterEach } from 'vitest';
import { dropSpooled, openFolder, openSpooled } from '#lib/storage/spool.ts';
import type { HashRequest } from '#lib/workers/hash/hash.client.ts';
import { dialectOf, plan } from './plans.ts';

export const header = 'mail;nom\n';

const made: string[] = [];

/** A job to start; its files are removed after the test. */
export function request(file: File, changes: Partial<HashRequest> = {}): HashRequest {
  const id = crypto.randomUUID();
  made.push(`${id}.csv`);
  return { id, file, dialect: dialectOf(header), plan: plan({ width: 2 }), extension: 'csv', ...changes };
}

/** Rows with quoted line breaks, repeated, empty and malformed addresses. */
export function rowsOf(count: number): string {
  const row = (n: number) => {
    const mail = n % 97 === 0 ? '' : n % 89 === 0 ? `jean.${n}@gmail` : `User.${n % 5 === 0 ? n >> 1 : n}@Example.com`;
    return n % 3 === 0 ? `${mail};"nom ""${n}"",\nsuite"\n` : `"${mail}";Zoé ${n}\n`;
  };
  return Array.from({ length: count }, (_, n) => row(n)).join('');
}

/** Names of the files that jobs of this test have in the spool. */
export async function spooled(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of (await openFolder()).keys()) names.push(name);
  return names.filter((name) => made.some((mine) => name.startsWith(mine)));
}

export const textOf = async (name: string) => (await openSpooled(name)).text();

afterEach(async () => {
  await Promise.all(made.splice(0).map((name) => dropSpooled(name)));
});
