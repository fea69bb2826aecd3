import type { Bilingual } from '#lib/domain/words.ts';
import type { TextReader } from '../condition.ts';
import { frenchWords } from './french.ts';
import { textTokens, type TextToken } from './tokens.ts';

/** Where a text could not be read, and what was expected there. Lines and columns from 1. */
export interface TextFault {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** What stands there; empty at the end of the text. */
  readonly found: string;
  readonly expected: readonly Bilingual[];
}

/** Reads the words of a text one after the other, and remembers how far any reading came. */
export class WordReader implements TextReader {
  readonly #tokens: readonly TextToken[];
  #at = 0;
  #furthest = 0;
  #expected = new Map<string, Bilingual>();

  constructor(text: string) {
    this.#tokens = textTokens(text);
  }

  word(...oneOf: readonly string[]): string | null {
    const { kind, text } = this.#token;
    if (kind === 'word' || kind === 'mark') {
      // a name of the workspace may be a French word: what is written comes first
      const found = oneOf.find((word) => word === text) ?? oneOf.find((word) => word === frenchWords[text]);
      if (found !== undefined) return this.#take(found);
    }
    for (const word of oneOf) this.expected({ fr: word, en: word });
    return null;
  }

  quoted(): string | null {
    const { kind, text } = this.#token;
    return kind === 'quoted' ? this.#take(text) : null;
  }

  number(): number | null {
    const { kind, text } = this.#token;
    if (kind === 'number') return Number(this.#take(text));
    return this.expected({ fr: 'un nombre', en: 'a number' });
  }

  expected(what: Bilingual): null {
    if (this.#at > this.#furthest) {
      this.#furthest = this.#at;
      this.#expected = new Map();
    }
    if (this.#at === this.#furthest) this.#expected.set(what.en, what);
    return null;
  }

  get isAtEnd(): boolean {
    return this.#token.kind === 'end';
  }

  /** The same place again, for another reading. */
  get place(): number {
    return this.#at;
  }
  set place(at: number) {
    this.#at = at;
  }

  /** The fault of the reading that came furthest. */
  get fault(): TextFault {
    const { line, column, length, text, kind } = this.#tokens[this.#furthest]!;
    return { line, column, length, found: kind === 'end' ? '' : text, expected: [...this.#expected.values()] };
  }

  get #token(): TextToken {
    return this.#tokens[this.#at]!;
  }

  #take(text: string): string {
    this.#at++;
    if (this.#at > this.#furthest) {
      this.#furthest = this.#at;
      this.#expected = new Map();
    }
    return text;
  }
}
