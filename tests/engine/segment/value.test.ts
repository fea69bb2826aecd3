import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldType } from '#lib/domain/field.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { conditionKind } from '#lib/engine/segment/catalog.ts';
import { valueKinds } from '#lib/engine/segment/value/kinds.ts';
import { opposite, type Operator, type ValueTest } from '#lib/engine/segment/value/value-kind.ts';

const texts = ['a', 'ab', 'É', 'b'];
const numbers = [0, 1, 2];
const days = ['1970-01-03', '1970-01-04', '1970-01-06'];
// blanks, what is compared with, and what lies between
const values: Readonly<Record<FieldType, readonly CellValue[]>> = {
  text: ['', ...texts, 'bab', 'e', 'c'],
  choice: ['', ...texts, 'AB'],
  number: [null, -1, 0, 0.5, 1, 2, 3],
  date: [null, ...Array.from({ length: 12 }, (_, day) => day)],
  'yes-no': [null, true, false],
  list: [[], ['a'], ['A', 'b'], ['é', 'ab', 'c']]
};
const today = 5;

function operandsOf(takes: Operator['takes']): fc.Arbitrary<(string | number)[]> {
  const two = (of: readonly (string | number)[]) =>
    fc.tuple(fc.constantFrom(...of), fc.constantFrom(...of)).map((both) => both.toSorted());
  switch (takes) {
    case 'nothing':
      return fc.constant([]);
    case 'text':
      return fc.constantFrom(...texts).map((one) => [one]);
    case 'texts':
      return fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 });
    case 'number':
    case 'count':
      return fc.constantFrom(...numbers).map((one) => [one]);
    case 'numbers':
      return two(numbers);
    case 'day':
      return fc.constantFrom(...days).map((one) => [one]);
    case 'days':
      return two(days);
  }
}

const madeTest = (type: FieldType): fc.Arbitrary<ValueTest> =>
  fc
    .constantFrom(...valueKinds[type].operators)
    .chain(({ id, takes }) => operandsOf(takes).map((made) => ({ op: id, values: made })));

describe.each(Object.keys(valueKinds) as FieldType[])('values of type %s', (type) => {
  const { holds, operators } = valueKinds[type];
  const passing = (asked: ValueTest) => values[type].filter((value) => holds(value, asked, today));

  test('pass no two tests that are said to exclude one another, and some are said to', () => {
    const excludes = (a: ValueTest, b: ValueTest) =>
      conditionKind(`field-${type}`)!.excludes!({ field: 'x', ...a }, { field: 'x', ...b });
    let told = 0;
    fc.assert(
      fc.property(madeTest(type), madeTest(type), (a, b) => {
        if (!excludes(a, b)) return;
        told++;
        expect(passing(a).filter((value) => passing(b).includes(value))).toEqual([]);
      }),
      { numRuns: 1500 }
    );
    expect(told).toBeGreaterThan(20);
  });

  test('pass a test or its opposite, blanks apart', () => {
    fc.assert(
      fc.property(madeTest(type), (asked) => {
        const other = opposite(asked, operators);
        if (!other) return;
        const blank = values[type][0]!;
        const both = [...passing(asked), ...passing(other)].filter((value) => value !== blank);
        expect(new Set(both).size).toBe(both.length);
        expect(both).toHaveLength(values[type].length - 1);
      })
    );
  });

  test('a value that is made to pass does, where any of these would', () => {
    fc.assert(
      fc.property(madeTest(type), fc.constantFrom(...values[type]), (asked, had) => {
        const made = valueKinds[type].passing(asked, today, had);
        if (passing(asked).length > 0) expect(holds(made, asked, today)).toBe(true);
      })
    );
  });
});
