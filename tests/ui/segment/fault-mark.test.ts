import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSegment } from '#lib/engine/segment/text/read-segment.ts';
import { markFault } from '#lib/ui/segment/fault-mark.ts';
import { plainWords } from '../../support/segment-words.ts';

function faultIn(text: string) {
  const read = readSegment(text, plainWords);
  if (read.ok) throw new Error('it can be read');
  return read.problem;
}

test('the words of the fault are marked, whatever stands on the lines before', () => {
  const text = 'all (\n  # une remarque\n  did order-plac at-least 1 ever\n)';
  const { before, marked, after, from } = markFault(text, faultIn(text));
  expect([before.endsWith('did '), marked, after.startsWith(' at-least')]).toEqual([true, 'order-plac', true]);
  expect(from).toBe(before.length);
});

test('where the text ends too early the mark is empty, at its end', () => {
  const text = 'all (\n  can-receive email because subscribed\n';
  expect(markFault(text, faultIn(text))).toEqual({ before: text, marked: '', after: '', from: text.length });
});

test('the parts are the text again, for any text', () => {
  const words = fc.constantFrom('all', '(', ')', '\n', '  ', 'did', 'order-placed', '"é', 'any', '72', '#', 'zero');
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const text = parts.join(' ');
      const read = readSegment(text, plainWords);
      if (read.ok) return;
      const { before, marked, after } = markFault(text, read.problem);
      expect(before + marked + after).toBe(text);
    })
  );
});
