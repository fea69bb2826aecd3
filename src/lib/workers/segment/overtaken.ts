import type { Problem } from '#lib/domain/problem.ts';
import { failure, type Result } from '#lib/domain/result.ts';
import { messageTurn } from './message-turn.ts';

/** Whether somebody asked the same kind of question again since; what was sent meanwhile is heard first. */
export type IsOvertaken = () => Promise<boolean>;

/** One kind of question, of which only the newest is of interest: an older one that waits is not begun, one that has
 * steps stops between two, and both answer `cancelled`. */
export function newestOnly() {
  let newest = 0;
  return async <T>(answer: (isOvertaken: IsOvertaken) => Promise<Result<T>>): Promise<Result<T>> => {
    const mine = ++newest;
    const isOvertaken = async () => {
      await messageTurn();
      return mine !== newest;
    };
    return (await isOvertaken()) ? failure(cancelled) : answer(isOvertaken);
  };
}

export const cancelled: Problem = { kind: 'cancelled' };
