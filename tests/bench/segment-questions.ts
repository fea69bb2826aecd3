import type { Condition, Group, Operands, Segment } from '#lib/domain/segment.ts';
import { eventsEnd } from './event-file.ts';

const day = 86_400_000;
let made = 0;
const rule = (kind: string, operands: Operands): Condition => ({ id: `r${made++}`, on: true, kind, operands });
const group = (join: Group['join'], ...rules: Group['rules']): Group => ({ id: `g${made++}`, on: true, join, rules });
const all = (...rules: Group['rules']) => group('all', ...rules);
const any = (...rules: Group['rules']) => group('any', ...rules);
const none = (...rules: Group['rules']) => group('none', ...rules);

const times = (count: number) => ({ compare: 'at-least', count });
const never = { compare: 'zero', count: 0 };
const hours = (amount: number) => ({ kind: 'hours', amount });
const days = (amount: number) => ({ kind: 'days', amount });
const did = (event: string, window: Operands, count = 1, filters: readonly Operands[] = []) =>
  rule('event', { event, times: times(count), window, filters });
const didNot = (event: string, window: Operands, filters: readonly Operands[] = []) =>
  rule('event', { event, times: never, window, filters });
const spent = (compare: string, amount: number, window: Operands) =>
  rule('event-sum', { event: 'order-placed', attribute: 'amount', compare, amount, window, filters: [] });
const where = (attribute: string, op: string, value: string) => [{ attribute, type: 'text', op, values: [value] }];
const subscribed = rule('consent', { channel: 'email', can: 'can', because: 'subscribed' });
const lives = (op: string, ...values: string[]) => rule('field-text', { field: 'city', op, values });
const inSegment = (of: string, has = 'in') => rule('segment', { has, of });

/** The espresso shot of product.md K3, for e-mail. */
export const espresso = all(
  subscribed,
  any(did('email-opened', hours(72)), did('email-clicked', hours(72))),
  didNot('order-placed', hours(72))
);

const named = (id: string, root: Group): Segment => ({
  ...{ id, name: id, root, examples: [], createdAt: 0, changedAt: 0 }
});
/** The same between two days, for the screens, whose now is not that of the events. */
const between = (first: number, last: number) => ({
  kind: 'between',
  ...{ from: new Date(first).toISOString().slice(0, 10), to: new Date(last).toISOString().slice(0, 10) }
});
const lastDays = between(eventsEnd - 3 * day, eventsEnd);
const fixed = all(
  subscribed,
  any(did('email-opened', lastDays), did('email-clicked', lastDays)),
  didNot('order-placed', lastDays)
);

/** Segments that others are made of, and one to be opened. */
export const kept: readonly Segment[] = [
  named('fixed', fixed),
  named('espresso', espresso),
  named('lyon', all(lives('contains', 'lyon'))),
  named('warm', any(did('page-visited', days(3), 2), did('email-clicked', days(3))))
];

/** Twenty segments of all kinds; `back` milliseconds before the moment of the question. */
export const mixed: readonly { readonly root: Group; readonly back: number }[] = [
  { root: espresso, back: 0 },
  {
    root: all(
      subscribed,
      did('page-visited', days(30)),
      didNot('page-visited', days(30), where('url', 'contains', 'confirmation'))
    ),
    back: 0
  },
  { root: all(spent('more', 150, days(30))), back: 0 },
  { root: all(spent('less', 40, days(14)), did('order-placed', days(14))), back: 0 },
  {
    root: all(did('page-visited', days(7), 1, where('url', 'contains', 'panier')), didNot('order-placed', days(7))),
    back: 0
  },
  { root: all(did('email-opened', days(30), 3)), back: 0 },
  { root: none(did('email-opened', days(30)), did('email-clicked', days(30))), back: 0 },
  { root: any(lives('is', 'Lyon'), lives('contains', 'saint')), back: 0 },
  { root: all(inSegment('espresso'), inSegment('lyon', 'out')), back: 0 },
  { root: all(inSegment('warm'), any(lives('starts', 'p'), lives('starts', 'm'))), back: 0 },
  { root: all(did('order-placed', days(30), 2)), back: 0 },
  { root: all(did('email-sent', days(7), 2), didNot('email-opened', days(7))), back: 0 },
  {
    root: all(rule('event-first-last', { which: 'first', event: 'order-placed', window: days(3), filters: [] })),
    back: 0
  },
  {
    root: all(rule('event-first-last', { which: 'last', event: 'page-visited', window: days(2), filters: [] })),
    back: 0
  },
  {
    root: all(
      subscribed,
      any(all(did('cart-abandoned', hours(48)), didNot('order-placed', hours(48))), none(did('page-visited', days(20))))
    ),
    back: 0
  },
  { root: espresso, back: 10 * day },
  { root: all(did('email-clicked', days(10), 1, where('campaign', 'starts', 'soldes'))), back: 5 * day },
  { root: any(spent('at-least', 300, days(21)), did('review-left', days(21))), back: day },
  { root: all(did('app-opened', days(5), 2), didNot('push-opened', days(5))), back: 0 },
  {
    root: all(rule('consent', { channel: 'email', can: 'cannot', because: 'unknown' }), did('page-visited', hours(24))),
    back: 0
  }
];
