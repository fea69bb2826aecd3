import type { ColumnRole } from '#lib/domain/column.ts';
import { setAsideHeadings } from '#lib/domain/set-aside.ts';
import { roleNames } from './role-names.ts';

/** A header's words, without accents, case or signs: `Dt_Naiss`, `dtNaiss` and `dt naiss` are the same. */
export function plainName(name: string): string {
  return name
    .slice(0, 120)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Columns that Tamis adds to a file of set-aside rows: a corrected one can be loaded again as it is. */
export const isOwnColumn = (name: string) => setAsideHeadings.includes(name.trim().toLowerCase());

/** The role that a header names, or null. A whole name is sure; a word within a longer name only suggests. */
export function roleByName(name: string): { role: ColumnRole; sure: boolean } | null {
  if (isOwnColumn(name)) return { role: 'ignored', sure: true };
  const plain = plainName(name);
  const bare = plain.split(' ').filter((word) => !hashWords.has(word));
  if (plain === '') return null;
  // `hash`, `sha256` alone: what audiences are made of
  if (bare.length === 0) return /[a-z]/.test(plain) ? { role: 'email', sure: true } : null;
  const compact = bare.join('');
  const exact = exactNames.get(compact);
  if (exact) return { role: exact, sure: true };
  const text = ` ${bare.join(' ')} `;
  const within = roleNames.find(
    ({ words, but }) =>
      words.some((word) => text.includes(` ${word} `)) && !but.some((word) => text.includes(` ${word} `))
  );
  return within ? { role: within.role, sure: false } : null;
}

const hashWords = new Set(
  'md5 sha sha1 sha256 sha512 1 256 512 hash hashed hashe hache hachee hex hexa digest encrypted crypte lower lc'.split(
    ' '
  )
);

const exactNames = new Map(
  roleNames.flatMap(({ role, names }) => names.map((name) => [name.replaceAll(' ', ''), role] as const))
);
