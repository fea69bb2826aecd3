import type { Blockage } from '#lib/domain/destination.ts';
import { commonOutcome, countOf, isObject, jsonObject, retryAfter, textOf } from '../answers.ts';
import type { Outcome, WireAnswer } from '../connector.ts';

/** What an answer that is no success means (networks.md 1.5); null: no error in it. */
export function metaError(answer: WireAnswer): Outcome | null {
  const error = jsonObject(answer.body)?.['error'];
  if (!isObject(error)) return commonOutcome(answer);
  const code = countOf(error['code']) ?? 0;
  const subcode = countOf(error['error_subcode']) ?? 0;
  const words = `${textOf(error['message'])} (${subcode > 0 ? `${code} / ${subcode}` : code})`;
  const by = blockages[`${code}/${subcode}`] ?? blockages[code];
  if (by) return { kind: 'blocked', by, words };
  if (sessionsOver.has(subcode)) return { kind: 'session-over', words };
  const patience = waits[`${code}/${subcode}`] ?? waits[code];
  if (patience !== undefined) return { kind: 'postponed', words, afterMs: retryAfter(answer) ?? patience };
  return commonOutcome(answer) ?? { kind: 'refused', words };
}

const blockages: Readonly<Record<string, Blockage>> = {
  190: 'token',
  294: 'token',
  200: 'permission',
  '200/1870090': 'terms',
  '100/1713230': 'stopped',
  368: 'stopped',
  2635: 'retired'
};

// the window of 90 minutes has passed, or the session was closed
const sessionsOver: ReadonlySet<number> = new Set([1870158, 1870159]);

const minute = 60_000;
// null: no length is named. 4, 17 and 32 are Graph's own limits of calls, 1 and 2 its passing troubles.
const waits: Readonly<Record<string, number | null>> = {
  1: null,
  2: null,
  4: 5 * minute,
  17: 5 * minute,
  32: 5 * minute,
  80003: 5 * minute,
  '2650/1870145': 2 * minute
};
