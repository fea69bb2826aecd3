import type { TextFault } from '#lib/engine/segment/text/reader.ts';

export interface MarkedText {
  readonly before: string;
  /** The words of the fault; empty where the text ends too early. */
  readonly marked: string;
  readonly after: string;
  /** Where the mark begins, in characters from the start. */
  readonly from: number;
}

/** A text around the words of its fault. */
export function markFault(text: string, { line, column, length, found }: TextFault): MarkedText {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const from = Math.min(text.length, start + column - 1);
  const end = found === '' ? from : Math.min(text.length, from + length);
  return { before: text.slice(0, from), marked: text.slice(from, end), after: text.slice(end), from };
}
