import type { Bounds, TimeWindow } from '#lib/domain/time-window.ts';
import { eventActs } from '../change/event-act.ts';
import type { ConditionKind } from '../condition.ts';
import { nextOfMoments } from '../day-changes.ts';
import {
  checkFilters,
  filtersSql,
  readFilters,
  writeFilters,
  type AttributeFilter
} from '../event/attribute-filter.ts';
import { whoHas } from '../event/marks.ts';
import { eventsOf, factsOf } from '../event/person-events.ts';
import { stretches } from '../event/stretches.ts';
import { eventToken, filtersPart, filtersToken, readEvent, writeEvent } from '../event/tokens.ts';
import { checkChoice, checkKnown, checkWindow, textOf } from '../operand-checks.ts';
import { intersect, subtract } from '../sets.ts';
import { readWindow, writeWindow } from '../text/phrases.ts';
import { boundsOf, leavesAt } from '../window.ts';
import { windowLead, windowToken } from '../window-words.ts';

/** "Placed an order for the first time in the last 30 days": the first, or the last, of all events of the type up to the
 * moment of the question lies inside the window. */
export type FirstLastOperands = {
  readonly which: 'first' | 'last';
  readonly event: string;
  readonly window: TimeWindow;
  readonly filters: readonly AttributeFilter[];
};

export const eventFirstLast: ConditionKind<FirstLastOperands> = {
  id: 'event-first-last',
  label: { fr: 'Première ou dernière fois', en: 'First or last time' },
  heading: 'behaviour',
  blank: { fr: 'Qui ne l’a jamais fait n’y est pas.', en: 'Whoever never did it is not in.' },
  initial: () => ({ which: 'first', event: 'order-placed', window: { kind: 'days', amount: 30 }, filters: [] }),
  check: (operands, workspace) => [
    ...checkChoice(operands['which'], ['first', 'last'], 'which'),
    ...checkKnown(operands['event'], workspace.events, 'event'),
    ...checkWindow(operands['window']),
    ...checkFilters(operands['filters'], textOf(operands['event']), workspace)
  ],
  phrase(operands, workspace) {
    const lead = windowLead(operands.window);
    const part = filtersPart(operands.filters);
    return {
      sentence: {
        fr: `A {event} pour la {which} fois ${lead.fr}{window}${part.fr}`,
        en: `Has {event} for the {which} time ${lead.en}{window}${part.en}`
      },
      tokens: [
        eventToken(operands.event, workspace, (event) => ({ ...operands, event, filters: [] })),
        {
          key: 'which',
          label: { fr: 'Première ou dernière', en: 'First or last' },
          words: whichWords[operands.which],
          value: operands.which,
          editor: {
            kind: 'choice',
            choices: (['first', 'last'] as const).map((value) => ({ value, words: whichWords[value] }))
          },
          put: (which) => ({ ...operands, which })
        },
        windowToken(operands.window, (window) => ({ ...operands, window })),
        filtersToken(operands.event, operands.filters, workspace, (filters) => ({ ...operands, filters }))
      ]
    };
  },
  write: ({ which, event, window, filters }) =>
    `${which}-time ${writeEvent(event)} ${writeWindow(window)}${writeFilters(filters)}`,
  read(reader, workspace) {
    const word = reader.word('first-time', 'last-time');
    const type = word === null ? null : readEvent(reader, workspace);
    const window = type && readWindow(reader);
    const filters = window && readFilters(reader, type.attributes);
    return filters && { which: word === 'first-time' ? 'first' : 'last', event: type.id, window, filters };
  },
  needs({ which, event: type, window, filters }, { moment, zone }) {
    const { from, until } = boundsOf(window, moment, zone);
    const attributes = filters.map(({ attribute }) => attribute);
    return {
      columns: [],
      events: [
        { type, bounds: { from, until }, attributes },
        { type, bounds: beyond(which, { from, until }, moment), attributes }
      ],
      segments: [],
      times: []
    };
  },
  evaluate({ which, event: type, window, filters }, base) {
    const { everyone, moment, zone } = base;
    const { from, until } = boundsOf(window, moment, zone);
    const who = (bounds: Bounds) => whoHas(stretches(base, type, bounds, filters), everyone.length);
    const inside = intersect(everyone, who({ from, until }));
    return subtract(inside, who(beyond(which, { from, until }, moment)));
  },
  explain({ which, event: type, window, filters }, base, contact) {
    const events = eventsOf(base, type, filters, contact);
    const passing = events.filter(({ passes, at }) => passes && at <= base.moment);
    const one = which === 'first' ? passing[0] : passing.at(-1);
    const holdsAt = (moment: number) => {
      const { from, until } = boundsOf(window, moment, base.zone);
      return one !== undefined && one.at >= from && one.at < until;
    };
    return {
      holds: holdsAt(base.moment),
      facts: factsOf(type, events, (event) => event === one && holdsAt(base.moment)),
      next: one ? nextOfMoments(holdsAt, [leavesAt(one.at, window, base.zone)], base.moment) : null
    };
  },
  acts: ({ event, filters }) => eventActs(event, 1, 0, filters),
  sql({ which, event, window, filters }, sql) {
    const who = (bounds: string) =>
      `(SELECT e.contact FROM events e WHERE e.type = ${sql.text(event)} AND ${bounds}${filtersSql(filters, sql)})`;
    const outside =
      which === 'first' ? sql.before('e.time', window) : `(${sql.after('e.time', window)} AND ${sql.until('e.time')})`;
    return `(c.contact IN ${who(sql.within('e.time', window))} AND c.contact NOT IN ${who(outside)})`;
  }
};

const whichWords = { first: { fr: 'première', en: 'first' }, last: { fr: 'dernière', en: 'last' } };

/** Where no event may lie: before the window for the first, after it for the last. */
const beyond = (which: FirstLastOperands['which'], { from, until }: Bounds, moment: number): Bounds =>
  which === 'first' ? { from: -Infinity, until: from } : { from: until, until: moment + 1 };
