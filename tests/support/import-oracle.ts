import type { ImportCounts } from '#lib/domain/commit.ts';
import {
  channels,
  noConsent,
  type Channel,
  type Consent,
  type ConsentState,
  type LedgerLine
} from '#lib/domain/consent.ts';
import { builtInFields, nameKey, type FieldType } from '#lib/domain/field.ts';
import type { ImportColumn, ImportPlan } from '#lib/domain/import-plan.ts';
import { readDate } from '#lib/engine/import/read-date.ts';
import { readNumber } from '#lib/engine/import/read-number.ts';
import { momentReader } from '#lib/engine/import/read-moment.ts';
import { phoneNumber } from '#lib/engine/normal-form/phone-number.ts';
import { regularEmail } from '#lib/engine/normal-form/regular-email.ts';

/** Somebody, as the plain model of a workspace holds them. */
export interface ModelPerson {
  fields: Map<string, string>;
  /** Keys of names. */
  tags: Set<string>;
  consents: Record<Channel, Consent>;
  ledger: LedgerLine[];
  line: number;
}

export interface ModelFile {
  readonly rows: readonly (readonly string[])[];
  readonly plan: ImportPlan;
  readonly name: string;
  /** Seconds. */
  readonly now: number;
}

/** Imports a file into a plain list of people, row after row: slow and obvious. The list is changed. */
export function importIntoModel(people: ModelPerson[], { rows, plan, name, now }: ModelFile): ImportCounts {
  const counts = { read: 0, created: 0, updated: 0, unchanged: 0, merged: 0, refused: 0 };
  const already = people.length;
  const before = people.map(copyOf);
  const met = new Set<ModelPerson>();
  const lastLine = new Map<ModelPerson, number>();
  let line = 2;
  for (const row of rows) {
    const ownLine = line;
    line += 1 + row.join('').split('\n').length - 1;
    counts.read++;
    const said = sayOf(row, plan, name, now);
    const identity = said.fields.get(plan.identity);
    const known = identity === undefined ? undefined : people.find((person) => isSame(plan, person, identity));
    if (identity === undefined || (!known && !plan.createUnknown)) {
      counts.refused++;
      continue;
    }
    const person = known ?? nobody(ownLine);
    const isFirst = !met.has(person);
    met.add(person);
    lastLine.set(person, ownLine);
    const isNew = !known;
    if (isNew) {
      people.push(person);
      counts.created++;
    } else if (!isFirst || people.indexOf(person) >= already) counts.merged++;
    if (!isNew && plan.existing === 'skip') continue;
    for (const [field, value] of said.fields) {
      const overwrites = plan.existing === 'overwrite' && field !== plan.identity && columnOf(plan, field).overwrite;
      if (overwrites || !person.fields.has(field)) person.fields.set(field, value);
    }
    for (const tag of [...plan.tags.map(nameKey), ...said.tags]) person.tags.add(tag);
    for (const [channel, consent] of said.consents) {
      const current = person.consents[channel];
      if (consent.state === current.state) continue;
      const isOld = current.at !== null && consent.at! < current.at;
      if (consent.state === 'subscribed' && isOld) continue;
      person.consents[channel] = consent;
    }
  }
  before.forEach((was, at) => {
    const person = people[at]!;
    if (!met.has(person)) return;
    let isChanged = person.tags.size > was.tags.size;
    for (const [field, value] of person.fields) isChanged ||= was.fields.get(field) !== value;
    for (const channel of channels) {
      const [then, current] = [was.consents[channel], person.consents[channel]];
      // there and back again is no change
      if (then.state === current.state) person.consents[channel] = then;
      else {
        isChanged = true;
        if (then.state !== 'unknown') person.ledger.push({ ...then, channel, until: current.at });
      }
    }
    if (isChanged) person.line = lastLine.get(person)!;
    counts[isChanged ? 'updated' : 'unchanged']++;
  });
  return counts;
}

const nobody = (line: number): ModelPerson => ({
  fields: new Map(),
  tags: new Set(),
  consents: { email: noConsent, sms: noConsent, push: noConsent, advertising: noConsent },
  ledger: [],
  line
});

const copyOf = (person: ModelPerson): ModelPerson => ({
  fields: new Map(person.fields),
  tags: new Set(person.tags),
  consents: { ...person.consents },
  ledger: [...person.ledger],
  line: person.line
});

function isSame({ identity }: ImportPlan, person: ModelPerson, value: string): boolean {
  const fold = (text: string) => (identity === 'email' ? text.normalize('NFC').toLowerCase() : text.normalize('NFC'));
  const known = person.fields.get(identity);
  return known !== undefined && fold(known) === fold(value);
}

function columnOf(plan: ImportPlan, field: string): { overwrite: boolean } {
  const column = plan.columns.find(({ target }) => target.kind === 'field' && target.field === field)!;
  return { overwrite: column.target.kind === 'field' && column.target.overwrite };
}

/** What a row says, cell by cell. */
function sayOf(row: readonly string[], plan: ImportPlan, name: string, now: number) {
  const fields = new Map<string, string>();
  const tags: string[] = [];
  const consents = new Map<Channel, Consent>();
  const cell = (column: ImportColumn | undefined) => (column ? (row[column.index] ?? '').trim() : '');
  for (const column of plan.columns) {
    const text = cell(column);
    if (text === '') continue;
    if (column.target.kind === 'field') {
      const value = valueOf(text, column, plan);
      if (value !== null) fields.set(column.target.field, value);
    } else if (column.target.kind === 'tags') {
      tags.push(
        ...text
          .split(/[,;|]/)
          .map(nameKey)
          .filter((key) => key !== '')
      );
    } else if (column.target.kind === 'consent') {
      const { channel, meanings } = column.target;
      const state: ConsentState | undefined = meanings[nameKey(text)];
      const part = (kind: 'consent-date' | 'consent-evidence') =>
        plan.columns.find(({ target }) => target.kind === kind && target.channel === channel);
      const dates = part('consent-date');
      const at = (dates && momentReader(plan.zone, dates.dates)(cell(dates))) ?? now;
      const own = cell(part('consent-evidence'));
      if (state === undefined || state === 'unknown') continue;
      if (state !== 'subscribed') consents.set(channel, { state, at, evidence: own || name });
      else if (plan.raiseConsent) {
        const evidence = own || plan.raiseConsent.evidence.trim();
        if (evidence !== '') consents.set(channel, { state, at, evidence });
      }
    }
  }
  return { fields, tags, consents };
}

function valueOf(text: string, column: ImportColumn, plan: ImportPlan): string | null {
  const field = column.target.kind === 'field' ? column.target.field : '';
  if (field === 'email') return regularEmail(text).ok ? text : null;
  if (field === 'phone') {
    const number = phoneNumber(text, plan.homeCountry);
    return number.ok ? number.value : null;
  }
  const types: Readonly<Record<string, FieldType>> = builtInFields;
  switch (types[field] ?? plan.createdFields.find(({ id }) => id === field)!.type) {
    case 'number':
      return readNumber(text, column.decimal!)?.toString() ?? null;
    case 'date': {
      const day = readDate(text, column.dates);
      return day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
    }
    case 'yes-no':
      return text === 'oui' ? 'yes' : text === 'non' ? 'no' : null;
    default:
      return text;
  }
}
