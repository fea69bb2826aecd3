import { checkBirth } from './birth.ts';
import { applyRetention } from './commit-retention.ts';
import { spoolsInUse } from './productions.ts';
import { sweepSpool } from './spool.ts';

/** At the start: frees the bytes that no line of the history names, and of contacts what is no longer remembered. Not
 * over a database that was erased, where no line names anything: what is left on the device is all there is. */
export async function sweepRemains(): Promise<void> {
  if ((await checkBirth()) !== 'known') return;
  await sweepSpool(await spoolsInUse());
  await applyRetention();
}
