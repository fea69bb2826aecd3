import type { Column, ColumnRole } from '#lib/domain/column.ts';
import type { Digest } from '#lib/domain/digest.ts';
import { looksLikeCountry } from './countries.ts';
import { isOwnColumn, roleByName } from './names.ts';
import * as look from './values.ts';

/** Recognises every column of a file by its header and by a sample of its values, which settle a conflict.
 * Several columns may have the same role: `ranked` tells which is the best of them.
 * @param names headers by position, empty where there is none
 * @param rows a sample of the rows; cells beyond `names` are left out */
export function recogniseColumns(names: readonly string[], rows: readonly (readonly string[])[]): Column[] {
  return names.map((name, index) => recogniseColumn(index, name.trim(), sampleOf(rows, index)));
}

/** The columns of a role, the best first: what a person said, then what header and values both say, then clear
 * values before digests, then the order of the file. */
export function ranked(columns: readonly Column[], role: ColumnRole): Column[] {
  const sureness = ({ by }: Column) => (by === 'user' || by === 'memory' ? 0 : by === 'both' ? 1 : 2);
  return columns
    .filter((column) => column.role === role)
    .sort(
      (a, b) => sureness(a) - sureness(b) || Number(a.hashed !== null) - Number(b.hashed !== null) || a.index - b.index
    );
}

/** Share of the values that look like the role; null for roles without a look of their own. */
export function fittingShare(role: ColumnRole, hashed: Digest | null, values: readonly string[]): number | null {
  if (hashed) return share(values, (value) => look.digestOf(value) === hashed);
  const test = looks[role];
  return test ? share(values, test) : null;
}

/** The values of a column in a sample, trimmed, without the empty ones. */
export function sampleOf(rows: readonly (readonly string[])[], index: number): string[] {
  return rows.map((row) => (row[index] ?? '').trim()).filter((value) => value !== '');
}

const looks: Partial<Readonly<Record<ColumnRole, (value: string) => boolean>>> = {
  email: look.looksLikeEmail,
  phone: (value) => look.looksLikePhone(value, false),
  'birth-date': (value) => look.dateParts(value) !== null || /^\d{8}$/.test(value),
  gender: (value) => look.looksLikeGender(value) || /^[0-2]$/.test(value),
  postcode: look.looksLikePostcode,
  country: looksLikeCountry,
  'mobile-id': look.looksLikeUuid
};

/** Half of the values must look like a role for them to confirm it, a tenth for them not to deny it. */
const confirms = 0.5;
const denies = 0.1;
/** A role that no header names asks for more. */
const decides = 0.8;

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

function recogniseColumn(index: number, name: string, values: readonly string[]): Column {
  const column = (role: ColumnRole, by: Column['by'], hashed: Digest | null = null): Column => ({
    index,
    name,
    role,
    hashed,
    by,
    dates: role === 'birth-date' && !hashed ? look.dateOrderOf(values) : null
  });
  if (isOwnColumn(name)) return column('ignored', 'header');
  const named = roleByName(name);
  const digest = commonDigest(values);
  if (digest) return column(named?.role ?? 'email', named ? 'both' : 'values', digest);
  if (!named) return byValues(name, values, column);
  if (values.length === 0) return column(named.role, 'header');
  const fitting = fittingShare(named.role, null, values);
  const found = roleByLook(name, values);
  // names, cities and ids look like nothing in particular: only an address in them is a contradiction
  if (fitting === null) return found === 'email' ? column('email', 'values') : column(named.role, 'header');
  if (fitting >= confirms) return column(named.role, 'both');
  if (found) return column(found, 'values');
  if (fitting < denies && (!named.sure || isAnotherThing(named.role, values))) return column('ignored', 'values');
  return column(named.role, 'header');
}

/** A header that names a role may stand above flags, dates or a few repeated words: whether there is an e-mail, which
 * system a mobile has. Anything else is what it says, gone wrong. */
function isAnotherThing(role: ColumnRole, values: readonly string[]): boolean {
  if (role === 'phone' && !values.some((value) => /\d/.test(value))) return true;
  if (values.length >= 20 && new Set(values).size <= 3) return true;
  if (role === 'birth-date') return false;
  return values.every((value) => flags.has(value.toLowerCase()) || look.dateParts(value) !== null);
}

const flags = new Set('oui non yes no true false vrai faux o n y 0 1 x in out ok ko'.split(' '));

function byValues(
  name: string,
  values: readonly string[],
  column: (role: ColumnRole, by: Column['by']) => Column
): Column {
  const found = roleByLook(name, values);
  return found ? column(found, 'values') : column('ignored', 'nothing');
}

/** The role that values alone show. Under a header that says something else, only what can hardly be mistaken. */
function roleByLook(name: string, values: readonly string[]): ColumnRole | null {
  if (values.length === 0) return null;
  if (share(values, look.looksLikeEmail) >= confirms) return 'email';
  if (share(values, (value) => look.looksLikePhone(value, true)) >= decides) return 'phone';
  if (share(values, look.looksLikeUuid) >= decides) {
    // Apple writes its identifiers in capitals; small letters are as often a key of the CRM
    return name === '' || share(values, (value) => value === value.toUpperCase()) >= decides
      ? 'mobile-id'
      : 'external-id';
  }
  if (name !== '') return null;
  if (share(values, look.looksLikeGender) >= decides) return 'gender';
  if (share(values, looksLikeCountry) >= decides) return 'country';
  if (share(values, (value) => /^\d{5}$/.test(value)) >= decides) return 'postcode';
  return areBirthDates(values) ? 'birth-date' : null;
}

/** Dates over a generation at least, with years of birth: those of orders or visits are closer together. */
function areBirthDates(values: readonly string[]): boolean {
  const years = values.flatMap((value) => look.dateParts(value)?.year ?? []);
  if (years.length < values.length * decides) return false;
  const sorted = years.sort((a, b) => a - b);
  return sorted[sorted.length - 1]! - sorted[0]! >= 15 && sorted[sorted.length >> 1]! < 2010;
}

/** The digest that nearly all values are, of one length. */
function commonDigest(values: readonly string[]): Digest | null {
  if (values.length === 0) return null;
  const first = values.map(look.digestOf).find((digest) => digest !== null) ?? null;
  return first && share(values, (value) => look.digestOf(value) === first) >= decides ? first : null;
}
