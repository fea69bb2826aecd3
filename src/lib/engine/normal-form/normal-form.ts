import type { NormalContext, NormalResult } from '#lib/domain/hash-plan.ts';
import type { SetAsideDetail, SetAsideReason } from '#lib/domain/set-aside.ts';

/** The kernel's own paths; it makes regular values itself and asks the engine about the rest. */
export type FastPath = 'email' | 'email-google' | 'phone-plus' | 'phone-digits' | 'trimmed';

/** One exact way of writing a value before it is hashed or sent. */
export interface NormalForm {
  readonly id: string;
  /** The kernel path that gives the same answer for every value that it accepts; null when there is none. */
  readonly fast: FastPath | null;
  /** Pure; never throws; the value is as found in the file, blanks included. */
  normalise(value: string, context: NormalContext): NormalResult;
}

export const normal = (value: string): NormalResult => ({ ok: true, value });
export const refused = (detail: SetAsideDetail, reason: SetAsideReason = 'malformed'): NormalResult => ({
  ok: false,
  reason,
  detail
});
export const blank: NormalResult = refused('none', 'empty');
export const alreadyHashed: NormalResult = refused('none', 'already-hashed');
