import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSeeker } from '#lib/kernel/seeker.ts';

const seeker = (await openSeeker())!;
const encoder = new TextEncoder();

function spelled(values: readonly string[]) {
  const each = values.map((value) => encoder.encode(value));
  const offsets = new Uint32Array(values.length + 1);
  each.forEach(({ length }, at) => (offsets[at + 1] = offsets[at]! + length));
  const bytes = new Uint8Array(offsets[values.length]!);
  each.forEach((one, at) => bytes.set(one, offsets[at]));
  return { rows: values.length, offsets, bytes };
}

const rowsIn = (bits: Uint32Array, rows: number) =>
  Array.from({ length: rows }, (_, row) => row).filter((row) => (bits[row >>> 5]! >>> (row & 31)) & 1);

/** Rows found, and rows whose answer must be looked up otherwise. */
function answer(values: readonly string[], text: string) {
  const { found, beyond } = seeker.seek(spelled(values), text)!;
  return { found: rowsIn(found, values.length), beyond: rowsIn(beyond, values.length) };
}

// few letters, so that beginnings of the text are everywhere; capitals and what differs from a letter by the bit of case
const letters = fc.constantFrom('a', 'b', 'A', 'B', '@', '`', '{', '[', '.', '1', '\u0011');
const text = fc.array(letters, { minLength: 1, maxLength: 5 }).map((all) => all.join('').toLowerCase());
const value = fc.array(fc.oneof({ weight: 12, arbitrary: letters }, { weight: 1, arbitrary: fc.constant('é') }), {
  maxLength: 40
});

test('the search finds the values that hold a text, and tells those that it cannot judge', () => {
  fc.assert(
    fc.property(
      fc.array(
        value.map((all) => all.join('')),
        { maxLength: 70 }
      ),
      text,
      (values, sought) => {
        const { found, beyond } = answer(values, sought);
        const holds = (one: string) => one.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).includes(sought);
        expect(found).toEqual(values.flatMap((one, row) => (holds(one) ? [row] : [])));
        const strange = values.flatMap((one, row) => (one.includes('é') ? [row] : []));
        expect(strange.filter((row) => !found.includes(row) && !beyond.includes(row))).toEqual([]);
        expect(beyond.filter((row) => !strange.includes(row))).toEqual([]);
      }
    ),
    { numRuns: 3000 }
  );
});

test('values of any number and length, a hit never over the edge of two', () => {
  const values = Array.from({ length: 70_000 }, (_, at) =>
    at % 97 === 0 ? 'x'.repeat(at % 500) : at % 3 ? 'na' : 'an'
  );
  expect(answer(values, 'an').found.length).toBe(values.filter((one) => one === 'an').length);
  expect(answer(values, 'nana').found).toEqual([]);
  expect(answer(values, 'x'.repeat(300)).found).toEqual(values.flatMap((one, row) => (one.length >= 300 ? [row] : [])));
});

test('a part of a column is searched as well as a whole one', () => {
  const { offsets, bytes } = spelled(['ab', 'ba', 'bb', 'ab']);
  const part = { rows: 2, offsets: offsets.subarray(2), bytes };
  expect(rowsIn(seeker.seek(part, 'ab')!.found, 2)).toEqual([1]);
});

test('what is not ASCII is left to others', () => {
  expect(seeker.seek(spelled(['é']), 'é')).toBe(null);
});
