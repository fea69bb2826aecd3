import type { Blockage } from '#lib/domain/destination.ts';
import { commonOutcome, countOf, isObject, jsonObject, textOf } from '../answers.ts';
import type { Outcome, WireAnswer } from '../connector.ts';

/** What an answer that is no success means: status of HTTP first, then `ErrorReason` (networks.md 2.2); null: no error. */
export function googleError(answer: WireAnswer): Outcome | null {
  const error = jsonObject(answer.body)?.['error'];
  if (!isObject(error)) return commonOutcome(answer);
  const reason = reasonOf(error);
  const words = `${textOf(error['message'])} (${reason})`;
  const by = blockages[reason] ?? statuses[countOf(error['code']) ?? answer.status];
  if (by) return { kind: 'blocked', by, words };
  const common = commonOutcome(answer);
  if (common) return common;
  if (passing.has(reason)) return { kind: 'postponed', words, afterMs: null };
  return { kind: 'refused', words };
}

/** The finest name that the answer has for it. */
function reasonOf(error: Readonly<Record<string, unknown>>): string {
  const details = Array.isArray(error['details']) ? error['details'].filter(isObject) : [];
  const named = details.map((detail) => textOf(detail['reason'])).find((reason) => reason !== '');
  return named ?? textOf(error['status']);
}

const blockages: Readonly<Record<string, Blockage>> = {
  TERMS_AND_CONDITIONS_NOT_SIGNED: 'terms',
  NOT_ALLOWLISTED: 'permission',
  PERMISSION_DENIED: 'permission',
  UNAUTHENTICATED: 'token'
};
const statuses: Readonly<Record<number, Blockage>> = { 401: 'token', 403: 'permission' };
const passing: ReadonlySet<string> = new Set(['INTERNAL_ERROR', 'DEADLINE_EXCEEDED', 'RESOURCE_EXHAUSTED']);
