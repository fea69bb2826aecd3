import type { Result } from '../domain/result.ts';
import { success } from '../domain/result.ts';
import { forgetCommits } from './forget-commits.ts';
import { ifNobodyWrites } from './turn.ts';

/** Forgets the commits beyond `domain/commit-retention.ts`, and the pages that nothing names any more, orphans of a
 * crash included. Does nothing while somebody writes. @returns how many commits were forgotten */
export async function applyRetention(now = Date.now(), roomIsShort = false): Promise<Result<number>> {
  return (await ifNobodyWrites(() => forgetCommits(now, roomIsShort))) ?? success(0);
}
