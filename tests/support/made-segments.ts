import fc from 'fast-check';
import { channels } from '#lib/domain/consent.ts';
import type { Condition, Group, Operands, Rule } from '#lib/domain/segment.ts';
import { conditionKinds } from '#lib/engine/segment/catalog.ts';
import { attributeOperators } from '#lib/engine/segment/event/attribute-filter.ts';
import { valueKinds } from '#lib/engine/segment/value/kinds.ts';
import type { FieldType } from '#lib/domain/field.ts';
import type { Operator } from '#lib/engine/segment/value/value-kind.ts';
import { plainTypes, type PlainWorkspace } from './plain-workspace.ts';
import { plainDay } from './plain-zone.ts';
import { plainWords } from './segment-words.ts';

/** Random conditions of every kind, about the people and events of a random workspace and near the edges of its time. */
export function madeCondition(
  { moment, zone }: Pick<PlainWorkspace, 'moment' | 'zone'>,
  segments: readonly string[]
): fc.Arbitrary<Condition> {
  const today = plainDay(moment, zone);
  const day = fc.integer({ min: -9, max: 4 }).map((days) => today.add({ days }).toString());
  const time = fc.oneof(
    day,
    fc.tuple(day, fc.constantFrom('00:00', '01:00', '02:30', '12:59')).map(([on, at]) => `${on}T${at}`)
  );
  const window = fc.oneof(
    fc.constantFrom(1, 24, 25, 72, 200).map((amount) => ({ kind: 'hours', amount })),
    fc.constantFrom(0, 1, 2, 3, 7, 30).map((amount) => ({ kind: 'days', amount })),
    fc.tuple(time, time).map(([a, b]) => ({ kind: 'between', from: a < b ? a : b, to: a < b ? b : a })),
    time.map((at) => ({ kind: 'before', at })),
    time.map((at) => ({ kind: 'after', at })),
    fc.constant({ kind: 'ever' })
  );
  const textValue = fc.constantFrom(
    'lyon',
    'LYON',
    'é',
    'E',
    'saint-etienne',
    "l'hay",
    ';',
    '%',
    '3',
    'exemple.fr',
    'vip'
  );
  const valueOf = (takes: Operator['takes'], words: fc.Arbitrary<string>): fc.Arbitrary<(string | number)[]> => {
    const number = fc.constantFrom(-1.5, 0, 0.1, 0.3, 7, 50, 150);
    switch (takes) {
      case 'nothing':
        return fc.constant([]);
      case 'text':
        return words.map((one) => [one]);
      case 'texts':
        return fc.uniqueArray(words, { minLength: 1, maxLength: 3 });
      case 'number':
        return number.map((one) => [one]);
      case 'numbers':
        return fc.tuple(number, number).map((two) => two.toSorted((a, b) => a - b));
      case 'day':
        return day.map((one) => [one]);
      case 'days':
        return fc.tuple(day, day).map((two) => two.toSorted());
      case 'count':
        return fc.constantFrom(0, 1, 7, 30, 365).map((one) => [one]);
    }
  };
  const testOf = (operators: readonly Operator[], words: fc.Arbitrary<string>) =>
    fc.constantFrom(...operators).chain(({ id, takes }) => valueOf(takes, words).map((values) => ({ op: id, values })));
  const wordsOf: Partial<Record<FieldType, fc.Arbitrary<string>>> = {
    choice: fc.constantFrom('vip', 'CUSTOMER', 'autre', 'FR'),
    list: fc.constantFrom('thé', 'THE VERT', 'café', 'tasse')
  };
  const field = (type: FieldType): fc.Arbitrary<Operands> =>
    fc
      .constantFrom(...plainWords.fields.filter((one) => one.type === type && one.id !== 'f4'))
      .chain(({ id }) =>
        testOf(valueKinds[type].operators, wordsOf[type] ?? textValue).map((test) => ({ field: id, ...test }))
      );
  const eventType = fc.constantFrom(...plainTypes);
  const filters = (event: string) => {
    const attributes = plainWords.events.find(({ id }) => id === event)!.attributes.filter(({ id }) => known.has(id));
    const texts = fc.constantFrom('noel', 'Noël', 'panier', '/', 'eur', 'tasse', 'THÉIÈRE', 'https://x.fr/');
    const filter = fc
      .constantFrom(...attributes)
      .chain(({ id, type }) =>
        testOf(attributeOperators(type), texts).map((test) => ({ attribute: id, type, ...test }))
      );
    return fc.oneof(fc.constant([]), fc.array(filter, { maxLength: 2 }));
  };
  const times = fc.oneof(
    fc.constantFrom({ compare: 'zero', count: 0 }, { compare: 'at-least', count: 1 }),
    fc.record({ compare: fc.constantFrom('at-least', 'at-most', 'exactly'), count: fc.constantFrom(1, 2, 3) })
  );
  const membership = (all: readonly string[]) =>
    fc.record({ has: fc.constantFrom('in', 'out'), of: fc.constantFrom(...all) });
  const operands: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    'field-text': field('text'),
    'field-number': field('number'),
    'field-date': field('date'),
    'field-choice': field('choice'),
    'field-list': field('list'),
    'field-yes-no': field('yes-no'),
    consent: fc
      .record({
        channel: fc.constantFrom(...channels),
        can: fc.constantFrom('can', 'cannot'),
        because: fc.constantFrom(
          ...['subscribed', 'no-refusal', 'any', 'unsubscribed', 'refused', 'unknown', 'no-address']
        )
      })
      .filter((one) => conditionKinds.find(({ id }) => id === 'consent')!.check(one, plainWords).length === 0),
    tag: membership(['t1', 't2']),
    list: membership(['l1']),
    ...(segments.length > 0 ? { segment: membership(segments) } : {}),
    event: eventType.chain((event) => fc.record({ event: fc.constant(event), times, window, filters: filters(event) })),
    'event-sum': fc.record({
      event: fc.constant('order-placed'),
      attribute: fc.constant('amount'),
      compare: fc.constantFrom('more', 'at-least', 'less', 'at-most'),
      amount: fc.constantFrom(0, 0.3, 50, 150, 200, -20),
      window,
      filters: filters('order-placed')
    }),
    'event-first-last': eventType.chain((event) =>
      fc.record({ which: fc.constantFrom('first', 'last'), event: fc.constant(event), window, filters: filters(event) })
    ),
    visited: fc
      .record({
        did: fc.constantFrom('did', 'did-not'),
        what: fc.constantFrom('site', 'url', 'containing'),
        url: fc.constantFrom('https://x.fr/', 'PANIER', '/confirmation-de-paiement'),
        window
      })
      .map((one) => (one.what === 'site' ? { ...one, url: '' } : one)),
    anniversary: fc.record({
      field: fc.constant('birth-date'),
      op: fc.constantFrom('next', 'last'),
      days: fc.constantFrom(0, 1, 7, 30, 365)
    }),
    arrived: fc.record({ did: fc.constantFrom('did', 'did-not'), window }),
    random: fc.record({
      part: fc.constantFrom('drawn', 'rest'),
      share: fc.constantFrom(0, 10, 33.33, 50, 100),
      salt: fc.constantFrom('a', 'été "1"')
    })
  };
  return fc.constantFrom(...Object.keys(operands)).chain((kind) =>
    operands[kind]!.map((found) => ({
      id: '',
      on: true,
      kind,
      operands: JSON.parse(JSON.stringify(found)) as Operands
    }))
  );
}

/** Random trees of them; ids are r1, r2… in order, some rules are off. */
export function madeRoot(
  workspace: Pick<PlainWorkspace, 'moment' | 'zone'>,
  segments: readonly string[] = []
): fc.Arbitrary<Group> {
  const condition = madeCondition(workspace, segments);
  const on = fc.nat(6).map((one) => one > 0);
  const { group } = fc.letrec<{ rule: Rule; group: Group }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.tuple(condition, on).map(([one, isOn]) => ({ ...one, on: isOn })),
      tie('group')
    ),
    group: fc.record({
      id: fc.constant(''),
      on,
      join: fc.constantFrom('all', 'any', 'none'),
      rules: fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 12, arbitrary: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }
      )
    })
  }));
  return group.map((root) => numbered({ ...root, on: true }));
}

function numbered(root: Group): Group {
  let rules = 0;
  const number = <R extends Rule>(rule: R): R => {
    const id = `r${++rules}`;
    return 'rules' in rule ? { ...rule, id, rules: rule.rules.map(number) } : { ...rule, id };
  };
  return number(root);
}

const known = new Set(['campaign', 'url', 'amount', 'currency', 'products']);
