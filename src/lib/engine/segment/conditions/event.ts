import type { Operand } from '#lib/domain/segment.ts';
import type { Bounds, TimeWindow } from '#lib/domain/time-window.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import { eventActs } from '../change/event-act.ts';
import type { ConditionKind, EventTimes, TextReader } from '../condition.ts';
import { nextOfMoments } from '../day-changes.ts';
import {
  checkFilters,
  filtersSql,
  readFilters,
  writeFilters,
  type AttributeFilter
} from '../event/attribute-filter.ts';
import { whoHas, whoHasBetween } from '../event/marks.ts';
import { eventsOf, factsOf } from '../event/person-events.ts';
import { stretches } from '../event/stretches.ts';
import { eventToken, filtersPart, filtersToken, readEvent, writeEvent } from '../event/tokens.ts';
import { checkChoice, checkKnown, checkWindow, isCount, must, textOf } from '../operand-checks.ts';
import { intersect, subtract } from '../sets.ts';
import { readWindow, writeWindow } from '../text/phrases.ts';
import { boundsOf, leavesAt } from '../window.ts';
import { windowLead, windowToken } from '../window-words.ts';

/** "Opened an e-mail at least once in the last 72 hours" (product.md K3, K12). */
export type EventOperands = {
  readonly event: string;
  readonly times: EventTimes;
  readonly window: TimeWindow;
  readonly filters: readonly AttributeFilter[];
};

export const event: ConditionKind<EventOperands> = {
  id: 'event',
  label: { fr: 'A fait, ou n’a pas fait', en: 'Did, or did not' },
  heading: 'behaviour',
  blank: {
    fr: 'Qui n’a aucun événement remplit « zéro fois » et « au plus ».',
    en: 'Whoever has no event meets “zero times” and “at most”.'
  },
  initial: () => ({
    event: 'email-opened',
    times: { compare: 'at-least', count: 1 },
    window: { kind: 'hours', amount: 72 },
    filters: []
  }),
  check: (operands, workspace) => [
    ...checkKnown(operands['event'], workspace.events, 'event'),
    ...checkTimes(operands['times']),
    ...checkWindow(operands['window']),
    ...checkFilters(operands['filters'], textOf(operands['event']), workspace)
  ],
  phrase(operands, workspace) {
    const lead = windowLead(operands.window);
    const part = filtersPart(operands.filters);
    return {
      sentence: {
        fr: `A {event} {times} ${lead.fr}{window}${part.fr}`,
        en: `Has {event} {times} ${lead.en}{window}${part.en}`
      },
      tokens: [
        // another type has other details
        eventToken(operands.event, workspace, (value) => ({ ...operands, event: value, filters: [] })),
        {
          key: 'times',
          label: { fr: 'Combien de fois', en: 'How often' },
          words: timesWords(operands.times),
          value: operands.times,
          editor: { kind: 'times' },
          put: (times) => ({ ...operands, times })
        },
        windowToken(operands.window, (window) => ({ ...operands, window })),
        filtersToken(operands.event, operands.filters, workspace, (filters) => ({ ...operands, filters }))
      ]
    };
  },
  write: ({ event: type, times, window, filters }) =>
    `did ${writeEvent(type)} ${times.compare}${times.compare === 'zero' ? '' : ` ${times.count}`} ${writeWindow(window)}${writeFilters(filters)}`,
  read(reader, workspace) {
    if (!reader.word('did')) return null;
    const type = readEvent(reader, workspace);
    const times = type && readTimes(reader);
    const window = times && readWindow(reader);
    const filters = window && readFilters(reader, type.attributes);
    return filters && { event: type.id, times, window, filters };
  },
  needs: ({ event: type, window, filters }, { moment, zone }) => ({
    columns: [],
    events: [{ type, bounds: boundsOf(window, moment, zone), attributes: filters.map(({ attribute }) => attribute) }],
    segments: [],
    times: []
  }),
  evaluate({ event: type, times, window, filters }, base) {
    const { everyone, moment, zone } = base;
    const bounds = boundsOf(window, moment, zone);
    const found = stretches(base, type, bounds, filters);
    const { least, most } = timesRange(times);
    if (most === Infinity && least === 1) return intersect(everyone, whoHas(found, everyone.length));
    // those who have none are most people: whoever has too many is looked for
    if (least === 0 && most === 0) return subtract(everyone, whoHas(found, everyone.length));
    if (least === 0) return subtract(everyone, whoHasBetween(found, everyone.length, most + 1, Infinity));
    return intersect(everyone, whoHasBetween(found, everyone.length, least, most));
  },
  explain({ event: type, times, window, filters }, base, contact) {
    const events = eventsOf(base, type, filters, contact);
    const counts = (bounds: Bounds) => (one: (typeof events)[number]) =>
      one.passes && one.at >= bounds.from && one.at < bounds.until;
    const { least, most } = timesRange(times);
    const holdsAt = (moment: number) => {
      const count = events.filter(counts(boundsOf(window, moment, base.zone))).length;
      return count >= least && count <= most;
    };
    return {
      holds: holdsAt(base.moment),
      facts: factsOf(type, events, counts(boundsOf(window, base.moment, base.zone))),
      next: nextOfMoments(
        holdsAt,
        events.map(({ at }) => leavesAt(at, window, base.zone)),
        base.moment
      )
    };
  },
  acts({ event: type, times, window, filters }, base, contact) {
    const { from, until } = boundsOf(window, base.moment, base.zone);
    const events = eventsOf(base, type, filters, contact);
    const count = events.filter(({ passes, at }) => passes && at >= from && at < until).length;
    const { least, most } = timesRange(times);
    // where more never are too many, one more holds it longer
    const turning = count <= most ? most + 1 - count : 0;
    const wanted = count < least ? least - count : most === Infinity ? 1 : turning;
    return eventActs(type, wanted, count, filters);
  },
  sql({ event: type, times, window, filters }, sql) {
    const { least, most } = timesRange(times);
    const events = `SELECT e.contact FROM events e WHERE e.type = ${sql.text(type)} AND ${sql.within('e.time', window)}${filtersSql(filters, sql)}`;
    const having = (count: string) => `${events} GROUP BY e.contact HAVING COUNT(*) ${count}`;
    if (least === 0) return `c.contact NOT IN (${most === 0 ? events : having(`> ${most}`)})`;
    if (most === Infinity) return `c.contact IN (${least === 1 ? events : having(`>= ${least}`)})`;
    return `c.contact IN (${having(`BETWEEN ${least} AND ${most}`)})`;
  },
  excludes(a, b) {
    const isSame = a.event === b.event && JSON.stringify(a.filters) === JSON.stringify(b.filters);
    if (!isSame) return false;
    const [left, right] = [timesRange(a.times), timesRange(b.times)];
    if (JSON.stringify(a.window) === JSON.stringify(b.window))
      return Math.max(left.least, right.least) > Math.min(left.most, right.most);
    // more of them in a part than in the whole
    const { kind: whole } = a.window;
    const isPart =
      whole === 'ever' ||
      ((whole === 'hours' || whole === 'days') && b.window.kind === whole && b.window.amount <= a.window.amount);
    return isPart && right.least > left.most;
  }
};

function timesRange({ compare, count }: EventTimes): { readonly least: number; readonly most: number } {
  switch (compare) {
    case 'at-least':
      return { least: count, most: Infinity };
    case 'at-most':
      return { least: 0, most: count };
    case 'exactly':
      return { least: count, most: count };
    case 'zero':
      return { least: 0, most: 0 };
  }
}

function checkTimes(operand: Operand | undefined) {
  const times = operand as Partial<EventTimes> | null | undefined;
  const least = times?.compare === 'at-least' ? 1 : 0;
  return [
    ...checkChoice(times?.compare, ['at-least', 'at-most', 'exactly', 'zero'], 'times'),
    ...must(times?.compare === 'zero' ? times.count === 0 : isCount(times?.count, least, 1_000_000), 'times', {
      fr: 'Il faut un nombre de fois.',
      en: 'A number of times is needed.'
    })
  ];
}

const compareWords = {
  'at-least': { fr: 'au moins', en: 'at least' },
  'at-most': { fr: 'au plus', en: 'at most' },
  exactly: { fr: 'exactement', en: 'exactly' },
  zero: { fr: 'zéro fois', en: 'zero times' }
};

function timesWords({ compare, count }: EventTimes): Bilingual {
  const { fr, en } = compareWords[compare];
  if (compare === 'zero') return { fr, en };
  return { fr: `${fr} ${count} fois`, en: `${en} ${count === 1 ? 'once' : `${count} times`}` };
}

function readTimes(reader: TextReader): EventTimes | null {
  const compare = reader.word('at-least', 'at-most', 'exactly', 'zero') as EventTimes['compare'] | null;
  const count = compare === 'zero' ? 0 : compare && reader.number();
  return compare !== null && count !== null ? { compare, count } : null;
}
