import { afterLineEnd, lineStop } from './records.ts';
import { utf8Length } from './utf8.ts';

/** A place in a text: its character, and its line from 1. */
export interface Place {
  readonly at: number;
  readonly line: number;
}

export const textStart: Place = { at: 0, line: 1 };

/** The next line that holds at least one character. */
export function skipEmptyLines(text: string, { at, line }: Place): Place {
  let place = { at, line };
  while (place.at < text.length && lineStop(text, place.at) === place.at) {
    place = { at: afterLineEnd(text, place.at), line: place.line + 1 };
  }
  return place;
}

/** Where a line of the text starts; null when the text has fewer. */
export function placeOfLine(text: string, line: number): Place | null {
  let place = textStart;
  while (place.line < line) {
    const stop = lineStop(text, place.at);
    if (stop >= text.length) return null;
    place = { at: afterLineEnd(text, stop), line: place.line + 1 };
  }
  return place;
}

/** The first row of data as a dialect says it: in bytes of UTF-8, and by its line. */
export function dataStart(text: string, { at, line }: Place): { dataStart: number; dataLine: number } {
  return { dataStart: utf8Length(text, 0, at), dataLine: line };
}
