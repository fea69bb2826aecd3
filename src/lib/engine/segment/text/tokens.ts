/** A word of the text form. Lines and columns are counted from 1. */
export interface TextToken {
  readonly kind: 'word' | 'quoted' | 'number' | 'mark' | 'wrong' | 'end';
  /** A word in lower case, what stands between quotation marks, or the number as written. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The words of a text, ended by an `end`. What follows `#` on a line is a remark. */
export function textTokens(text: string): readonly TextToken[] {
  const tokens: TextToken[] = [];
  let [line, lineStart] = [1, 0];
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    for (let from = text.indexOf('\n', at); from >= 0 && from < found.index; from = text.indexOf('\n', from + 1)) {
      line++;
      lineStart = from + 1;
    }
    at = found.index;
    const token = tokenOf(found);
    if (token) tokens.push({ ...token, line, column: at - lineStart + 1, length: found[0].length });
  }
  const lines = text.split('\n');
  tokens.push({ kind: 'end', text: '', line: lines.length, column: lines.at(-1)!.length + 1, length: 1 });
  return tokens;
}

const pattern =
  /(?<blank>\s+|#.*)|(?<quoted>"(?:[^"\\\n]|\\.)*")|«\s*(?<french>[^»\n]*?)\s*»|(?<day>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)|(?<number>-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(?<word>[\p{L}][\p{L}\p{N}]*(?:[-’'][\p{L}\p{N}]+)*)|(?<mark>[(),])|(?<wrong>[^\s]+?(?=[\s(),]|$))/gu;

function tokenOf(found: RegExpMatchArray): Pick<TextToken, 'kind' | 'text'> | null {
  const { blank, quoted, french, day, number, word, mark } = found.groups ?? {};
  if (blank !== undefined) return null;
  if (quoted !== undefined) {
    const text = unquoted(quoted);
    return text === null ? { kind: 'wrong', text: quoted } : { kind: 'quoted', text };
  }
  if (french !== undefined) return { kind: 'quoted', text: french };
  if (day !== undefined) return { kind: 'quoted', text: day };
  if (number !== undefined) return { kind: 'number', text: number };
  if (word !== undefined) return { kind: 'word', text: word.toLowerCase() };
  return mark === undefined ? { kind: 'wrong', text: found[0] } : { kind: 'mark', text: mark };
}

function unquoted(text: string): string | null {
  try {
    return String(JSON.parse(text));
  } catch {
    return null;
  }
}
