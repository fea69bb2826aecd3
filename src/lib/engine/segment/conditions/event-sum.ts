import type { TimeWindow } from '#lib/domain/time-window.ts';
import { blankWords, numberWords } from '../bilingual.ts';
import { eventActs } from '../change/event-act.ts';
import type { ConditionKind, NamedAttribute, WorkspaceWords } from '../condition.ts';
import { nextOfMoments } from '../day-changes.ts';
import {
  checkFilters,
  filtersSql,
  readFilters,
  writeFilters,
  type AttributeFilter
} from '../event/attribute-filter.ts';
import { tenThousandths, whoseSum } from '../event/marks.ts';
import { eventsOf, factsOf, type OneEvent } from '../event/person-events.ts';
import { stretches } from '../event/stretches.ts';
import { eventToken, filtersPart, filtersToken, readEvent, writeEvent } from '../event/tokens.ts';
import { checkChoice, checkKnown, checkWindow, must, textOf } from '../operand-checks.ts';
import { intersect } from '../sets.ts';
import { readWindow, writeWindow, writeWord } from '../text/phrases.ts';
import { boundsOf, leavesAt } from '../window.ts';
import { windowLead, windowToken } from '../window-words.ts';

/** "Spent more than 150 in the last 365 days": the sum of a number that events say of themselves. Whoever has no such
 * event has the sum 0, as have those whose events leave it blank. Sums are exact to a ten-thousandth. */
export type EventSumOperands = {
  readonly event: string;
  readonly attribute: string;
  readonly compare: 'more' | 'at-least' | 'less' | 'at-most';
  readonly amount: number;
  readonly window: TimeWindow;
  readonly filters: readonly AttributeFilter[];
};

export const eventSum: ConditionKind<EventSumOperands> = {
  id: 'event-sum',
  label: { fr: 'A dépensé, ou autre somme', en: 'Spent, or another sum' },
  heading: 'behaviour',
  blank: { fr: 'Sans événement, la somme est 0.', en: 'Without events, the sum is 0.' },
  initial: () => ({
    event: 'order-placed',
    attribute: 'amount',
    compare: 'more',
    amount: 150,
    window: { kind: 'days', amount: 365 },
    filters: []
  }),
  check: (operands, workspace) => [
    ...checkKnown(operands['event'], workspace.events, 'event'),
    ...checkKnown(operands['attribute'], numbersOf(textOf(operands['event']), workspace), 'attribute'),
    ...checkChoice(operands['compare'], Object.keys(compares), 'compare'),
    ...must(Number.isFinite(operands['amount']) && Math.abs(operands['amount'] as number) <= 1e9, 'amount', {
      fr: 'Il faut un nombre.',
      en: 'A number is needed.'
    }),
    ...checkWindow(operands['window']),
    ...checkFilters(operands['filters'], textOf(operands['event']), workspace)
  ],
  phrase(operands, workspace) {
    const lead = windowLead(operands.window);
    const part = filtersPart(operands.filters);
    const numbers = numbersOf(operands.event, workspace);
    const isSpent = operands.event === 'order-placed' && operands.attribute === 'amount';
    const rest = { fr: `${lead.fr}{window}${part.fr}`, en: `${lead.en}{window}${part.en}` };
    return {
      sentence: isSpent
        ? { fr: `A dépensé {compare} {amount} ${rest.fr}`, en: `Has spent {compare} {amount} ${rest.en}` }
        : {
            fr: `A {event}, {attribute} en tout : {compare} {amount} ${rest.fr}`,
            en: `Has {event}, {attribute} in all: {compare} {amount} ${rest.en}`
          },
      tokens: [
        eventToken(operands.event, workspace, (event) => ({
          ...operands,
          event,
          attribute: numbersOf(textOf(event), workspace)[0]?.id ?? '',
          filters: []
        })),
        {
          key: 'attribute',
          label: { fr: 'Nombre à additionner', en: 'Number to add up' },
          words: numbers.find(({ id }) => id === operands.attribute)?.words ?? blankWords,
          value: operands.attribute,
          editor: { kind: 'choice', choices: numbers.map(({ id, words }) => ({ value: id, words })) },
          put: (attribute) => ({ ...operands, attribute })
        },
        {
          key: 'compare',
          label: { fr: 'Comparaison', en: 'Comparison' },
          words: compares[operands.compare].words,
          value: operands.compare,
          editor: {
            kind: 'choice',
            choices: Object.entries(compares).map(([value, { words }]) => ({ value, words }))
          },
          put: (compare) => ({ ...operands, compare })
        },
        {
          key: 'amount',
          label: { fr: 'Somme', en: 'Sum' },
          words: numberWords(operands.amount),
          value: operands.amount,
          editor: { kind: 'number', least: -1e9, most: 1e9, decimals: 4 },
          put: (amount) => ({ ...operands, amount })
        },
        windowToken(operands.window, (window) => ({ ...operands, window })),
        filtersToken(operands.event, operands.filters, workspace, (filters) => ({ ...operands, filters }))
      ]
    };
  },
  write: ({ event, attribute, compare, amount, window, filters }) =>
    `sum ${writeWord(attribute)} of ${writeEvent(event)} ${compare} ${amount} ${writeWindow(window)}${writeFilters(filters)}`,
  read(reader, workspace) {
    if (!reader.word('sum')) return null;
    const all = workspace.events.flatMap((one) => numbersOf(one.id, workspace).map(({ id }) => id));
    const attribute = reader.word(...new Set(all)) ?? reader.quoted();
    if (attribute === null || !reader.word('of')) return null;
    const type = readEvent(reader, workspace);
    const compare = type && (reader.word(...Object.keys(compares)) as EventSumOperands['compare'] | null);
    const amount = compare && reader.number();
    const window = amount === null ? null : readWindow(reader);
    const filters = window && type && readFilters(reader, type.attributes);
    return type && compare && amount !== null && window && filters
      ? { event: type.id, attribute, compare, amount, window, filters }
      : null;
  },
  needs: ({ event: type, attribute, window, filters }, { moment, zone }) => ({
    columns: [],
    events: [
      {
        type,
        bounds: boundsOf(window, moment, zone),
        attributes: [attribute, ...filters.map((filter) => filter.attribute)]
      }
    ],
    segments: [],
    times: []
  }),
  evaluate(operands, base) {
    const { everyone, moment, zone } = base;
    const found = stretches(base, operands.event, boundsOf(operands.window, moment, zone), operands.filters);
    return intersect(everyone, whoseSum(found, everyone.length, operands.attribute, passing(operands)));
  },
  explain(operands, base, contact) {
    const events = eventsOf(base, operands.event, operands.filters, contact);
    const countsAt = (moment: number) => {
      const { from, until } = boundsOf(operands.window, moment, base.zone);
      return (one: OneEvent) => one.passes && one.at >= from && one.at < until;
    };
    const sumAt = (moment: number) =>
      events.filter(countsAt(moment)).reduce((sum, one) => sum + numberOf(one, operands.attribute), 0);
    const passes = passing(operands);
    return {
      holds: passes(sumAt(base.moment)),
      facts: [
        { kind: 'sum', of: operands.attribute, sum: sumAt(base.moment) / 10_000 },
        ...factsOf(operands.event, events, countsAt(base.moment))
      ],
      next: nextOfMoments(
        (moment) => passes(sumAt(moment)),
        events.map(({ at }) => leavesAt(at, operands.window, base.zone)),
        base.moment
      )
    };
  },
  acts({ event, attribute, compare, amount, window, filters }, base, contact) {
    const { from, until } = boundsOf(window, base.moment, base.zone);
    const counted = eventsOf(base, event, filters, contact).filter(
      (one) => one.passes && one.at >= from && one.at < until
    );
    const lacking = tenThousandths(amount) - counted.reduce((sum, one) => sum + numberOf(one, attribute), 0);
    // a sum that is above already does not fall
    if (lacking < 0) return [];
    const op = compare === 'more' || compare === 'at-most' ? 'above' : 'from';
    const enough: AttributeFilter = { attribute, type: 'number', op, values: [lacking / 10_000] };
    return eventActs(event, 1, counted.length, [...filters, enough]);
  },
  sql(operands, sql) {
    const { event, attribute, compare, window, filters } = operands;
    const sum = `COALESCE(SUM(${sql.tenThousandths(sql.attribute(attribute))}), 0)`;
    const having = `${sum} ${compares[compare].sign} ${tenThousandths(operands.amount)}`;
    // who has no event at all has the sum 0
    const isForNothing = passing(operands)(0);
    return `c.contact ${isForNothing ? 'NOT IN' : 'IN'} (SELECT e.contact FROM events e WHERE e.type = ${sql.text(event)} AND ${sql.within('e.time', window)}${filtersSql(filters, sql)} GROUP BY e.contact HAVING ${isForNothing ? `NOT (${having})` : having})`;
  }
};

const compares = {
  more: { words: { fr: 'plus de', en: 'more than' }, sign: '>' },
  'at-least': { words: { fr: 'au moins', en: 'at least' }, sign: '>=' },
  less: { words: { fr: 'moins de', en: 'less than' }, sign: '<' },
  'at-most': { words: { fr: 'au plus', en: 'at most' }, sign: '<=' }
} as const;

/** Whether a sum of ten-thousandths passes. */
function passing({ compare, amount }: EventSumOperands): (sum: number) => boolean {
  const wanted = tenThousandths(amount);
  switch (compare) {
    case 'more':
      return (sum) => sum > wanted;
    case 'at-least':
      return (sum) => sum >= wanted;
    case 'less':
      return (sum) => sum < wanted;
    case 'at-most':
      return (sum) => sum <= wanted;
  }
}

const numbersOf = (event: string, { events }: WorkspaceWords): readonly NamedAttribute[] =>
  events.find(({ id }) => id === event)?.attributes.filter(({ type }) => type === 'number') ?? [];

function numberOf({ page, row }: OneEvent, attribute: string): number {
  const chunk = page.attribute(attribute);
  const value = chunk?.kind === 'numbers' ? chunk.values[row]! : Number.NaN;
  return Number.isNaN(value) ? 0 : tenThousandths(value);
}
