import type { SetAsideDetail } from '#lib/domain/set-aside.ts';

/** Where in a refused value the fault stands, so that the eye falls on it: start and end, or null for the whole. */
export function wrongMark(value: string, detail: SetAsideDetail): readonly [start: number, end: number] | null {
  const find = finders[detail];
  const start = find ? find(value) : -1;
  return start < 0 ? null : [start, start + String.fromCodePoint(value.codePointAt(start) ?? 0).length];
}

const finders: Partial<Record<SetAsideDetail, (value: string) => number>> = {
  'comma-in-domain': (value) => value.lastIndexOf(','),
  'inner-space': (value) => {
    const inner = /\S(\s+)\S/u.exec(value);
    return inner ? inner.index + 1 : -1;
  },
  'two-ats': (value) => value.indexOf('@', value.indexOf('@') + 1),
  'no-local-part': (value) => value.indexOf('@'),
  'no-domain': (value) => value.lastIndexOf('@'),
  'odd-character': (value) => value.search(/[^\p{L}\p{M}\p{N}@.!#$%&'*+/=?^_`{|}~\s-]/u),
  'not-a-number': (value) => value.search(/[^\d\s().+/-]/u)
};
