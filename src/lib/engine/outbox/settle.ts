import type { Lane } from '#lib/domain/destination.ts';
import {
  outboxTable,
  type OutboxAnswer,
  type OutboxEffect,
  type OutboxEvent,
  type OutboxItem,
  type OutboxState
} from '#lib/domain/outbox.ts';
import type { Outcome } from '../connectors/connector.ts';
import { backOff } from './back-off.ts';

/** The item after an event; null where the table says that it cannot happen: whoever meets it has lost the item. */
export function after(item: OutboxItem, event: OutboxEvent): OutboxItem | null {
  const state: OutboxState | null = outboxTable[item.state][event];
  return state === null ? null : { ...item, state, lease: null };
}

/** How long a sender may keep an item without a word. */
export const leaseMs = 2 * 60_000;

/** The item in the hands of a sender; null when it is not to be had. */
export function lease(item: OutboxItem, owner: string, now: number): OutboxItem | null {
  const leased = after(item, 'leased');
  if (!leased) return null;
  const effect = item.attempts === 0 ? item.effect : withNextSession(item.effect);
  return { ...leased, effect, attempts: item.attempts + 1, lease: { owner, until: now + leaseMs } };
}

// the first part empties the audience: it is never sent twice in one session (networks.md 1.4)
const withNextSession = (effect: OutboxEffect): OutboxEffect =>
  effect.kind === 'replace' && effect.part === 1 ? { ...effect, session: String(Number(effect.session) + 1) } : effect;

/** Tries after which an item that never succeeds, over at least the days below, is no longer tried by itself (O16). */
const mostAttempts = 12;
const mostMs = 3 * 24 * 3_600_000;

/** What an answer makes of the item, and of its lane if that is open (null: nothing). `chance` is 0 to 1; null when the lease was lost meanwhile. */
export function settle(
  item: OutboxItem,
  outcome: Outcome,
  answer: Omit<OutboxAnswer, 'words'>,
  chance: number
): { readonly item: OutboxItem; readonly lane: Lane | null } | null {
  const heard = { ...answer, words: outcome.words };
  const become = (event: OutboxEvent, more: Partial<OutboxItem>, lane: Lane | null) => {
    const next = after(item, event);
    return next && { item: { ...next, answer: heard, ...more }, lane };
  };
  switch (outcome.kind) {
    case 'accepted':
      return become('accepted', {}, null);
    case 'refused':
      return become('refused', {}, null);
    case 'blocked':
      return become('turned-away', {}, { kind: 'blocked', at: answer.at, by: outcome.by, words: outcome.words });
    case 'session-over': {
      // idempotent there: what the session took in before is not doubled
      const { effect } = item;
      const { people, part, parts } = effect.kind === 'replace' ? effect : { people: 0, part: 1, parts: 1 };
      return become('postponed', { effect: { kind: 'add', people, part, parts }, nextAt: answer.at }, null);
    }
    case 'postponed': {
      if (item.attempts >= mostAttempts && answer.at - item.preparedAt >= mostMs) return become('refused', {}, null);
      const nextAt = answer.at + Math.max(outcome.afterMs ?? 0, backOff(item.attempts, chance));
      return become('postponed', { nextAt }, outcome.afterMs === null ? null : { kind: 'open', notBefore: nextAt });
    }
  }
}
