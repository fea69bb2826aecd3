import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialect } from '#lib/domain/dialect.ts';
import { success } from '#lib/domain/result.ts';
import { emptyRecord, readRecord } from '#lib/kernel/plain-records.ts';
import { openSliceReader, unsure, type TextSlice } from '#lib/workers/read/read-slice.ts';
import { linesBeforeOpenRecord } from '#lib/workers/read/row-cells.ts';
import type { SliceLane } from '#lib/workers/read/slice-lane.ts';
import type { SliceReply } from '#lib/workers/read/slice-task.ts';
import { slicesInOrder, sliceSizes } from '#lib/workers/read/slices-in-order.ts';
import { openTextSource } from '#lib/workers/read/text-source.ts';

const utf8: Dialect = {
  ...{ encoding: 'utf-8', markBytes: 0, delimiter: ',', quote: '"', headerLine: null, dataLine: 1, dataStart: 0 }
};
const cells = { delimiter: 44, quote: 34, quotedLimit: 1 << 20 };

interface Records extends SliceReply {
  readonly texts: readonly string[];
}

/** A lane that gives the text of each record, and notes what it gave. */
function openLane(file: Blob, dialect: Dialect) {
  const read = openSliceReader(file, dialect);
  const given: Records[] = [];
  const lane: SliceLane<Records> = {
    async run(task) {
      const source = await read(task);
      if (!source.ok) return source;
      const { slice, reply } = source.value;
      given.push(reply ? { ...reply, texts: [] } : recordsOf(slice, task.from, task.known));
      return success(given.at(-1));
    },
    stop: () => undefined
  };
  return { lane, given };
}

function recordsOf({ bytes, start, limit, last }: TextSlice, from: number, known: boolean): Records {
  const record = emptyRecord();
  const texts: string[] = [];
  let lines = 0;
  let at = start;
  for (; at < limit; at = record.next) {
    if (!readRecord(bytes, at, last, cells, record)) {
      return { ...unsure, lines: known ? linesBeforeOpenRecord(bytes, start, cells) : 0, texts: [] };
    }
    texts.push(new TextDecoder().decode(bytes.subarray(at, record.next)));
    lines += record.lines;
  }
  return { sure: true, start: from + start, next: from + at, lines, texts };
}

/** All that comes out of a text, and what went into it and came back. */
async function readText(text: string, { lanes = 2, slice = 10, lookahead = 1, longest = 1000, dialect = utf8 }) {
  const file = new Blob([text]);
  const opened = Array.from({ length: lanes }, () => openLane(file, dialect));
  const released: Records[] = [];
  const texts: string[] = [];
  const sizes = { ...sliceSizes, slice, lookahead, longest };
  const of = opened.map(({ lane }) => lane);
  let lines = 0;
  let wasGiven = true;
  for await (const reply of slicesInOrder(openTextSource(file, dialect), of, 0, sizes, (one, lane) => {
    wasGiven &&= opened[of.indexOf(lane)]!.given.includes(one);
    released.push(one);
  })) {
    if (!reply.ok) return { texts, lines, problem: reply.problem, released, wasGiven, given: [] };
    expect(released).not.toContain(reply.value);
    texts.push(...reply.value.texts);
    lines += reply.value.lines;
  }
  return { texts, lines, problem: null, released, wasGiven, given: opened.flatMap(({ given }) => given) };
}

const piece = fc.constantFrom(
  'a',
  'bc',
  ',',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  '"x\ny"',
  'a long one, longer than a slice\n'
);

test('the records of slices of any size are those of the text, in its order', async () => {
  const some = { lanes: fc.integer({ min: 1, max: 3 }), slice: fc.integer({ min: 1, max: 60 }) };
  const property = fc.asyncProperty(fc.array(piece), fc.record(some), async (pieces, sizes) => {
    const text = pieces.join('');
    const found = await readText(text, sizes);
    const whole = await readText(text, { slice: 1 << 20, lanes: 1 });
    expect(found.problem).toBe(null);
    expect(found.texts).toEqual(whole.texts);
    expect(found.texts.join('')).toBe(text);
    expect(found.lines).toBe(whole.lines);
  });
  await fc.assert(property, { numRuns: 300 });
});

test('a reply is released once, to the lane that gave it, when it was used or is of no use', async () => {
  const text = 'ab,cd\n'.repeat(10) + '"ef\n'.repeat(9) + '"\n' + 'gh\n'.repeat(10);
  const { texts, given, released, wasGiven } = await readText(text, { lanes: 3 });
  expect(texts.join('')).toBe(text);
  expect(new Set(released).size).toBe(released.length);
  expect(wasGiven).toBe(true);
  // those of runs that asked for more bytes hold nothing
  const kept = given.filter((one) => !released.includes(one));
  expect(kept.every(({ sure }) => !sure)).toBe(true);
});

test('a record too long is told with the lines before it', async () => {
  const text = `a\n"b\n b"\n${'y'.repeat(5000)}\nz\n`;
  const { texts, problem, lines } = await readText(text, { slice: 4, longest: 1000 });
  expect(texts.join('')).toBe('a\n"b\n b"\n');
  expect(problem).toMatchObject({ kind: 'record-too-long', limit: 1000 });
  const from = problem && 'line' in problem ? problem.line : null;
  expect(lines + (from ?? Infinity)).toBe(3);
});

test('the first slices are begun at once, and a failure that nobody asks for is silent', async () => {
  const file = new Blob(['a\n'.repeat(100)]);
  const { lane, given } = openLane(file, utf8);
  const replies = slicesInOrder(openTextSource(file, utf8), [lane, lane], 0, { ...sliceSizes, slice: 10 });
  await expect.poll(() => given.length).toBeGreaterThan(2);
  const failing: SliceLane<Records> = { ...lane, run: () => Promise.reject(new Error('a bug')) };
  const unread = slicesInOrder(openTextSource(file, utf8), [failing], 0);
  await new Promise((later) => setTimeout(later, 10));
  await expect(unread[Symbol.asyncIterator]().next()).rejects.toThrow('a bug');
  const next = await replies[Symbol.asyncIterator]().next();
  expect(next.value).toMatchObject({ ok: true, value: { start: 0 } });
});
