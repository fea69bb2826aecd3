import type { HashProgress, HashRehearsal } from '#lib/domain/hash-job.ts';
import type { Result } from '#lib/domain/result.ts';
import type { HashSetup } from './hash-slice.ts';
import type { HashOrder, HashProduct } from './hash.job.ts';

/** What the worker of a job serves: one file, then the digest of that file. */
export interface HashFace {
  /** Starts what a job on a large file will need.
   * @param distinctRows rows that are to be held against each other; 0 where duplicates are kept */
  warm(distinctRows: number): Promise<Result<void>>;
  run(order: HashOrder, tell: (progress: HashProgress) => void): Promise<Result<HashProduct>>;
  /** SHA-256 of the produced file. */
  fingerprint(spool: string, inMemory: Blob | null): Promise<Result<string>>;
}

/** What the worker of rehearsals serves: a newer question ends the one under way. */
export interface RehearsalFace {
  rehearse(setup: HashSetup): Promise<Result<HashRehearsal>>;
}
