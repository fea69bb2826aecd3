import { losingBytes } from '../domain/retention.ts';
import { database } from './database.ts';

/** Within a transaction on both tables: marks the productions whose bytes may go.
 * @returns their files, to drop once the transaction is written; if that fails the sweep of the next start does it */
export async function forgetBytes(): Promise<readonly string[]> {
  const segments = await database.crmSegments.toArray();
  const current = new Set(segments.map((segment) => segment.current.productionId));
  const losing = losingBytes(await database.productions.toArray(), current);
  await database.productions.bulkPut(losing.map((production) => ({ ...production, kept: false })));
  return losing.map(({ spool }) => spool);
}
