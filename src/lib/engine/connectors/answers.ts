import type { Outcome, WireAnswer } from './connector.ts';

/** The body as an object; null when it is none: a portal's page, an empty or a cut body are not the network (O2, O20). */
export function jsonObject(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** What any server may answer whatever its contract (O5, O20); null: it is for the contract to say. */
export function commonOutcome(answer: WireAnswer): Outcome | null {
  const { status } = answer;
  if (status === 429 || status === 408 || status >= 500)
    return { kind: 'postponed', words: `HTTP ${status}`, afterMs: retryAfter(answer) };
  if (jsonObject(answer.body) === null) return unlikeContract(answer);
  return null;
}

/** `Retry-After`, in seconds or as a date, as milliseconds from now; null when there is none that can be read. */
export function retryAfter(answer: WireAnswer): number | null {
  const value = answer.headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = value === '' ? NaN : Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - answer.at);
}

/** Neither a success nor an error of the contract: not the network, or not whole. */
export const unlikeContract = ({ status }: WireAnswer): Outcome => ({
  kind: 'postponed',
  words: `HTTP ${status}`,
  afterMs: null
});
