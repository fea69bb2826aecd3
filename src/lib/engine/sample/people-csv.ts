import { alreadyHashed, asTyped, defectOf, firstOf, malform, phoneAsTyped } from './defects.ts';
import { makeEmail, makePerson, type Day, type Person } from './people.ts';

/** Columns of the sample base, in the order of the file. */
export const peopleColumns = [
  'email',
  'phone',
  'firstName',
  'lastName',
  'postcode',
  'city',
  'country',
  'birth',
  'gender',
  'card',
  'optIn',
  'lastPurchase'
] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

/** How the rows are written. */
export interface PeopleForm {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly lineEnd: '\n' | '\r\n';
  readonly quote: 'needed' | 'always';
}

export interface PeopleRows {
  readonly seed: number;
  /** Index of the first row, from 0. */
  readonly from: number;
  readonly count: number;
  readonly form: PeopleForm;
  readonly columns: readonly PeopleColumn[];
  /** `clean`: every address is whole, lower-case and unique, every phone in E.164.
   * `lifelike`: the defects of `defects.ts`, and the forms that people type. */
  readonly variant: 'clean' | 'lifelike';
}

/** Rows of made-up people, without header: pieces of any size joined give the same file. */
export function peopleCsv({ seed, from, count, form, columns, variant }: PeopleRows): string {
  const { delimiter, lineEnd } = form;
  const clean = variant === 'clean';
  const onlyEmail = columns.length === 1 && columns[0] === 'email';
  let text = '';
  for (let index = from; index < from + count; index++) {
    if (onlyEmail && clean) {
      text += cell(makeEmail(seed, index), form) + lineEnd;
      continue;
    }
    const row = clean ? makePerson(seed, index) : lifelike(seed, index);
    for (let at = 0; at < columns.length; at++) {
      if (at > 0) text += delimiter;
      text += cell(valueOf(row, columns[at] as PeopleColumn), form);
    }
    text += lineEnd;
  }
  return text;
}

/** A line of any cells in the same form, for headers. */
export function csvLine(cells: readonly string[], form: PeopleForm): string {
  return cells.map((value) => cell(value, form)).join(form.delimiter) + form.lineEnd;
}

/** The row as it stands in a base that has lived. A duplicate is the whole earlier person again. */
function lifelike(seed: number, index: number): Person {
  const defect = defectOf(seed, index);
  const person = makePerson(seed, defect === 'duplicate' ? firstOf(seed, index) : index);
  const phone = phoneAsTyped(person.phone, seed, index);
  switch (defect) {
    case 'empty':
      return { ...person, phone, email: '' };
    case 'malformed':
      return { ...person, phone, email: malform(person.email, seed, index) };
    case 'already-hashed':
      return { ...person, phone, email: alreadyHashed(seed, index) };
    default:
      return { ...person, phone, email: asTyped(person.email, seed, index) };
  }
}

function valueOf(person: Person, column: PeopleColumn): string {
  switch (column) {
    case 'birth':
    case 'lastPurchase':
      return written(person[column]);
    case 'postcode':
    case 'city':
    case 'country':
      return person.place[column];
    case 'optIn':
      return person.optIn ? '1' : '0';
    default:
      return person[column];
  }
}

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
const written = ({ year, month, day }: Day) => `${two(day)}/${two(month)}/${year}`;

function cell(value: string, { delimiter, quote }: PeopleForm): string {
  if (quote === 'needed' && !value.includes(delimiter) && !value.includes('"')) return value;
  return `"${value.replaceAll('"', '""')}"`;
}
