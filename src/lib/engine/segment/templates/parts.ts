import type { Channel } from '#lib/domain/consent.ts';
import type { Condition, Group, Operands, Rule } from '#lib/domain/segment.ts';
import type { TimeWindow } from '#lib/domain/time-window.ts';

// What templates are put together from. Rules are numbered when they are put under a root.

export const hours = (amount: number): TimeWindow => ({ kind: 'hours', amount });
export const days = (amount: number): TimeWindow => ({ kind: 'days', amount });
export const ever: TimeWindow = { kind: 'ever' };

const condition = (kind: string, operands: Operands): Condition => ({ id: '', on: true, kind, operands });

/** Can receive on a channel, because they subscribed. */
export const subscribed = (channel: Channel): Condition =>
  condition('consent', { channel, can: 'can', because: 'subscribed' });

/** Did something at least so often. */
export const did = (event: string, window: TimeWindow, count = 1): Condition =>
  condition('event', { event, times: { compare: 'at-least', count }, window, filters: [] });

export const didExactly = (event: string, window: TimeWindow, count: number): Condition =>
  condition('event', { event, times: { compare: 'exactly', count }, window, filters: [] });

export const didNot = (event: string, window: TimeWindow): Condition =>
  condition('event', { event, times: { compare: 'zero', count: 0 }, window, filters: [] });

/** Did something whose URL contains a text. */
export const didAt = (event: string, url: string, window: TimeWindow): Condition =>
  condition('event', {
    event,
    times: { compare: 'at-least', count: 1 },
    window,
    filters: [{ attribute: 'url', type: 'text', op: 'contains', values: [url] }]
  });

export const firstTime = (event: string, window: TimeWindow): Condition =>
  condition('event-first-last', { which: 'first', event, window, filters: [] });

export const visitedSite = (window: TimeWindow): Condition =>
  condition('visited', { did: 'did', what: 'site', url: '', window });

export const didNotVisit = (url: string, window: TimeWindow): Condition =>
  condition('visited', { did: 'did-not', what: 'containing', url, window });

export const status = (value: string): Condition =>
  condition('field-choice', { field: 'status', op: 'in', values: [value] });

export const anniversaryIn = (field: string, count: number): Condition =>
  condition('anniversary', { field, op: 'next', days: count });

export const spentMore = (amount: number, window: TimeWindow): Condition =>
  condition('event-sum', {
    event: 'order-placed',
    attribute: 'amount',
    compare: 'more',
    amount,
    window,
    filters: []
  });

export const arrivedIn = (window: TimeWindow): Condition => condition('arrived', { did: 'did', window });

export const any = (...rules: readonly Rule[]): Group => ({ id: '', on: true, join: 'any', rules });

export const off = (rule: Condition): Condition => ({ ...rule, on: false });

/** A root that keeps who meets all; rules get their ids. */
export function root(...rules: readonly Rule[]): Group {
  let given = 0;
  const number = <R extends Rule>(rule: R): R => {
    const id = `r${++given}`;
    return 'rules' in rule ? { ...rule, id, rules: rule.rules.map(number) } : { ...rule, id };
  };
  return number({ id: '', on: true, join: 'all', rules });
}
