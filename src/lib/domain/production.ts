import type { Digest } from './digest.ts';
import type { SetAsideCounts } from './set-aside.ts';

/** A file that a job has produced: its line in the history, and where its bytes are. */
export interface Production {
  readonly id: string;
  /** When it was finished, in milliseconds since 1970. */
  readonly madeAt: number;
  /** Name of the file that it was made from. */
  readonly sourceName: string;
  readonly network: string;
  readonly ruleVersion: number;
  readonly plan: PlanSummary;
  readonly fileName: string;
  /** Name of its bytes on this device; the set-aside file stands beside it. */
  readonly spool: string;
  readonly bytes: number;
  readonly setAsideBytes: number;
  readonly read: number;
  readonly written: number;
  readonly setAside: SetAsideCounts;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly fingerprint: string;
  /** Text of the manifest that goes beside it. */
  readonly manifest: string;
  /** False once the bytes have left this device: the line stays. */
  readonly kept: boolean;
}

/** What was done, in few words: the columns used, and how. */
export interface PlanSummary {
  readonly columns: readonly {
    /** The header of the source, or its position when it has none. */
    readonly name: string;
    readonly form: string;
    /** Null when it left in clear or was hashed already. */
    readonly digest: Digest | null;
  }[];
  /** Duplicates were set aside. */
  readonly distinct: boolean;
}

/** Bytes that these productions take on this device. */
export function bytesKept(productions: readonly Production[]): number {
  return productions.reduce((sum, { kept, bytes, setAsideBytes }) => sum + (kept ? bytes + setAsideBytes : 0), 0);
}
