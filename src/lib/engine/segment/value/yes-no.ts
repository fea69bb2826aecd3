import type { Flags } from '#lib/domain/chunk.ts';
import { denied, type ValueKind, type ValueTest } from './value-kind.ts';

export const yesNoValues: ValueKind = {
  operators: [
    { id: 'yes', words: { fr: 'est oui', en: 'is yes' }, takes: 'nothing' },
    { id: 'no', words: { fr: 'est non', en: 'is no' }, takes: 'nothing' },
    { id: 'set', words: { fr: 'est renseigné', en: 'is set' }, takes: 'nothing' },
    { id: 'not-set', words: { fr: 'n’est pas renseigné', en: 'is not set' }, takes: 'nothing' }
  ],
  select(chunk, from, to, test, _, keep) {
    const wanted = wantedFlags(test);
    if (!chunk) keep.fill(wanted[0]!, 0, to - from);
    else for (let row = from; row < to; row++) keep[row - from] = wanted[(chunk as Flags).flags[row]!]!;
  },
  holds: (value, test) => wantedFlags(test)[value === null ? 0 : value ? 2 : 1] === 1,
  passing: ({ op }) => (op === 'not-set' ? null : op !== 'no'),
  sql(column, { op }) {
    const { op: plain, isDenied } = denied(op);
    const test = plain === 'set' ? `${column} IS NOT NULL` : `${column} = ${plain === 'yes' ? 'TRUE' : 'FALSE'}`;
    return isDenied ? `NOT COALESCE(${test}, FALSE)` : `COALESCE(${test}, FALSE)`;
  },
  excludes: (a, b) => wantedFlags(a).every((wanted, code) => wanted + wantedFlags(b)[code]! < 2)
};

/** Of blank, no and yes. */
const wantedFlags = ({ op }: ValueTest): Uint8Array =>
  Uint8Array.from({ yes: [0, 0, 1], no: [0, 1, 0], set: [0, 1, 1], 'not-set': [1, 0, 0] }[op] ?? [0, 0, 0]);
