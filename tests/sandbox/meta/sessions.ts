import { refuse } from './faults.ts';

/** The `session` of a call (networks.md 1.2). */
export interface SessionPart {
  readonly id: string;
  readonly batch: number;
  readonly last: boolean;
}

export type Verb = 'add' | 'remove' | 'replace';

/** What is known of a session that began. */
export interface Session {
  readonly id: string;
  readonly audience: string;
  readonly verb: Verb;
  readonly schema: string;
  /** Moment of its first batch. */
  readonly began: number;
  readonly batches: Set<number>;
  received: number;
  invalid: number;
  ended: number | null;
}

export const windowMilliseconds = 90 * 60_000;

const known = ['session_id', 'batch_seq', 'last_batch_flag', 'estimated_num_total'];

export function readSession(session: Record<string, unknown>): SessionPart {
  const other = Object.keys(session).find((name) => !known.includes(name));
  if (other !== undefined) refuse('100', `Unexpected field session.${other}`);
  return {
    // beyond 2^53 a JavaScript sender would have sent another number than it meant
    id: String(wholeNumber(session['session_id'], 'session_id')),
    batch: wholeNumber(session['batch_seq'], 'batch_seq'),
    last: isFlag(session['last_batch_flag'])
  };
}

/** Sessions of one ad account: an id belongs to one audience, one verb and one schema for ever. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  /** The session that a batch continues or begins, all rules checked; nothing is changed yet. */
  admit(part: SessionPart, claim: Pick<Session, 'audience' | 'verb' | 'schema'>, now: number): Session {
    const session = this.#sessions.get(part.id);
    if (!session) {
      if (part.batch !== 1) refuse('2650/1870147');
      return { id: part.id, ...claim, began: now, batches: new Set(), received: 0, invalid: 0, ended: null };
    }
    if (session.audience !== claim.audience || session.verb !== claim.verb) {
      refuse('100', 'This session_id was used for something else in this ad account');
    }
    if (session.schema !== claim.schema) refuse('100', 'The schema must not change inside a session');
    if (session.ended !== null) refuse('2650/1870159');
    if (now - session.began > windowMilliseconds) refuse('2650/1870158');
    // later batches of a replace may come in any order, those of an upload are sequential
    if (claim.verb !== 'replace' && part.batch > Math.max(...session.batches) + 1) {
      refuse('100', `batch_seq ${part.batch} came before ${Math.max(...session.batches) + 1}`);
    }
    return session;
  }

  settle(session: Session, part: SessionPart, received: number, invalid: number, now: number): void {
    this.#sessions.set(session.id, session);
    session.batches.add(part.batch);
    session.received += received;
    session.invalid += invalid;
    if (part.last) session.ended = now;
  }

  of(audience: string): Session[] {
    return [...this.#sessions.values()].filter((session) => session.audience === audience);
  }
}

function wholeNumber(value: unknown, name: string): number {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (!Number.isSafeInteger(number) || Number(number) < 1) {
    refuse('100', `session.${name} must be a whole number from 1 to 2^53`);
  }
  return Number(number);
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean' ? value : refuse('100', 'session.last_batch_flag must be true or false');
}
