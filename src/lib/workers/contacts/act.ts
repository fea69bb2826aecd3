import type { Cause, Head } from '#lib/domain/commit.ts';
import { channels, noConsent, raises, consentStates, type Channel } from '#lib/domain/consent.ts';
import { consentColumn, fieldColumn, tagColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import { partsOfEventColumn } from '#lib/domain/event-column.ts';
import type { ContactAction } from '#lib/domain/contact-action.ts';
import type { Selection } from '#lib/domain/contact-query.ts';
import { nameKey, type Tag } from '#lib/domain/field.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import type { ActionOutcome } from '#lib/domain/person.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import { bitRuns, countBits, without } from '#lib/engine/chunk/bit-set.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { mergePeople } from '#lib/engine/contacts/action/merge-people.ts';
import { deletePeople, setBits } from '#lib/engine/contacts/action/set-bit.ts';
import { setConsent } from '#lib/engine/contacts/action/set-consent.ts';
import { setField } from '#lib/engine/contacts/action/set-field.ts';
import { chunkAt, fieldTypeIn, pageOf, rowOf, type ContactBase } from '#lib/engine/contacts/contact-base.ts';
import type { ContactChange } from '#lib/engine/contacts/contact-change.ts';
import { fieldValue } from '#lib/engine/contacts/field-value.ts';
import { findIdentity } from '#lib/engine/contacts/find-identity.ts';
import { heldChange } from '#lib/engine/contacts/hold-change.ts';
import { objectors, type Objections } from '#lib/engine/contacts/objectors.ts';
import { readRow } from '#lib/engine/contacts/row-text.ts';
import { identities } from '#lib/engine/import/identity.ts';
import { countryCode } from '#lib/engine/normal-form/country.ts';
import { writeContacts } from '#lib/storage/contacts.ts';
import { fillDraft } from './fill-draft.ts';
import { readObjections } from './objections.ts';
import { selectedBits } from './selected.ts';
import type { Tools } from './tools.ts';

/** Does an action to everyone of a selection, as one commit. */
export function act(
  tools: Tools,
  selection: Selection,
  action: ContactAction,
  home: string | null
): Promise<Result<ActionOutcome>> {
  return actOn(tools, [], (base) => selectedBits(tools.reader, base, selection), action, home);
}

/** The same to whom is found at the moment of writing, when nobody else can add anybody.
 * @param columns that finding them needs, beside `alive` */
export async function actOn(
  { reader, seek }: Tools,
  columns: readonly ColumnId[],
  find: (base: ContactBase) => Result<Uint32Array>,
  action: ContactAction,
  home: string | null
): Promise<Result<ActionOutcome>> {
  const written = await writeContacts(async (head, draft) => {
    const objections = mayRaise(action) ? await readObjections() : success(null);
    if (!objections.ok) return objections;
    const known = objections.value ? [...identities.map(fieldColumn), ...consentColumns] : [];
    const base = await reader.at(head, [...columnsOfAction(head, action), ...known, ...columns]);
    if (!base.ok) return base;
    const people = find(base.value);
    if (!people.ok) return people;
    const changed = changeOf(
      { base: base.value, people: people.value, home, seek, objections: objections.value },
      action
    );
    if (!changed.ok) return changed;
    const { change, cause, refused } = changed.value;
    const held = objections.value && heldChange(change, people.value, base.value, objections.value, seconds());
    fillDraft(draft, held?.change ?? change, cause);
    return success({ people: change.touched, refused });
  });
  if (!written.ok) return written;
  const { value, commit } = written.value;
  return success({ commit: commit?.id ?? null, ...value });
}

/** By raising a consent, or by giving someone who has one the identity of somebody who objected. */
const mayRaise = (action: ContactAction): boolean =>
  action.kind === 'merge' ||
  (action.kind === 'set-consent' && raises(noConsent.state, action.state)) ||
  (action.kind === 'set-field' && identities.includes(action.field as Identity));

const consentColumns: readonly ColumnId[] = ['alive', 'ledger', ...channels.map(consentColumn)];
const seconds = (): number => Math.floor(Date.now() / 1000);

interface Doing {
  readonly base: ContactBase;
  readonly people: Uint32Array;
  readonly home: string | null;
  readonly seek: Tools['seek'];
  /** Null where nobody's matter. */
  readonly objections: Objections | null;
}

interface Done {
  readonly change: ContactChange;
  readonly cause: Cause;
  readonly refused: ActionOutcome['refused'];
}

function columnsOfAction(head: Head, action: ContactAction): readonly ColumnId[] {
  switch (action.kind) {
    case 'set-field':
      return ['alive', fieldColumn(action.field), fieldColumn('country')];
    case 'add-tag':
      // a name may be that of a tag that is there
      return ['alive', tagColumn(tagOf(head, action.tag, action.isNewName)?.id ?? action.tag)];
    case 'remove-tag':
      return ['alive', tagColumn(action.tag)];
    case 'set-consent':
      return ['alive', 'ledger', consentColumn(action.channel)];
    case 'delete':
      return ['alive'];
    case 'merge':
      return [
        ...(['alive', 'ledger', 'merged-into'] as const),
        ...Object.keys(action.values).map(fieldColumn),
        ...[...head.pages.keys()].filter((column) => !partsOfEventColumn(column))
      ];
  }
}

function changeOf(doing: Doing, action: ContactAction): Result<Done> {
  const { base, people } = doing;
  switch (action.kind) {
    case 'set-field':
      return setOne(doing, action);
    case 'add-tag': {
      const tag = tagOf(base.head, action.tag, action.isNewName);
      if (!tag) return failure({ kind: 'name-missing' });
      return done(setBits(base, people, tagColumn(tag.id), true, tag), { kind: 'tagged', tag: tag.id });
    }
    case 'remove-tag':
      return done(setBits(base, people, tagColumn(action.tag), false), { kind: 'untagged', tag: action.tag });
    case 'set-consent':
      return changeConsent(doing, action);
    case 'delete':
      return done(deletePeople(base, people), { kind: 'deleted' });
    case 'merge':
      return merge(doing, action.into, action.values);
  }
}

const done = (change: ContactChange, cause: Cause, refused: ActionOutcome['refused'] = []): Result<Done> =>
  success({ change, cause, refused });

function setOne(doing: Doing, action: Extract<ContactAction, { kind: 'set-field' }>): Result<Done> {
  const { base, people } = doing;
  const { field, value: text, was } = action;
  const [only, ...more] = membersUpTo(people, 2);
  const now = was === undefined || only === undefined ? was : (readRow(base, only, [field]).values[field] ?? '');
  if (now !== undefined && now !== was) return failure({ kind: 'value-moved', field, value: now });
  const value = checkedValue(doing, field, text, only);
  if (!value.ok) return value;
  const one = more.length === 0 && only !== undefined;
  // nobody shares an identity: a bulk change can only blank it
  if (!one && text.trim() !== '' && identities.includes(field as Identity))
    return failure({ kind: 'value-malformed', field });
  const cause: Cause = one
    ? { kind: 'edited', field }
    : { kind: 'field-set', field, value: bulkValue(base, field, text) };
  return done(setField(base, people, field, value.value), cause);
}

// the history names what was given to many, not what one person is called
const bulkValue = ({ head }: ContactBase, field: string, text: string): string => {
  const type = fieldTypeIn(head)(field);
  return type === 'choice' || type === 'yes-no' ? text.trim() : '';
};

function checkedValue(doing: Doing, field: string, text: string, contact: number | undefined): Result<CellValue> {
  const { base, seek } = doing;
  const value = fieldValue(field, fieldTypeIn(base.head)(field), text, countryOf(doing, contact));
  if (value === undefined) return failure({ kind: 'value-malformed', field });
  const identity = identities.find((one) => one === field);
  if (identity && typeof value === 'string' && value !== '' && contact !== undefined) {
    const other = findIdentity(base, identity, value, seek, new Set([contact]));
    if (other !== null) return failure({ kind: 'identity-taken', field, contact: other });
  }
  return success(value);
}

function countryOf({ base, home }: Doing, contact: number | undefined): string | null {
  if (contact === undefined) return home;
  const chunk = chunkAt<'words'>(base, fieldColumn('country'), pageOf(contact));
  return (chunk && countryCode(readCell<'words'>(chunk, rowOf(contact)))) ?? home;
}

function tagOf({ tags }: Head, tag: string, isNewName: boolean): Tag | null {
  if (!isNewName) return tags.find(({ id }) => id === tag) ?? null;
  const key = nameKey(tag);
  if (key === '') return null;
  return tags.find(({ name }) => nameKey(name) === key) ?? { id: crypto.randomUUID(), name: tag.trim() };
}

function changeConsent(doing: Doing, action: Extract<ContactAction, { kind: 'set-consent' }>): Result<Done> {
  const { base, objections } = doing;
  const { channel, state, at } = action;
  const evidence = action.evidence.trim();
  const suppressed = objections && objectors(base, doing.people, channel, objections);
  const people = suppressed ? without(doing.people, suppressed) : doing.people;
  const unproved = raises(noConsent.state, state) && evidence === '';
  const allowed = unproved ? withState(base, people, channel, state) : people;
  const refused = [
    { reason: 'suppressed' as const, people: suppressed ? countBits(suppressed) : 0 },
    { reason: 'consent-without-evidence' as const, people: countBits(without(people, allowed)) }
  ].filter((one) => one.people > 0);
  const change = setConsent(base, allowed, channel, { state, at, evidence }, seconds());
  return done(change, { kind: 'consent', channel, state }, refused);
}

function withState(base: ContactBase, people: Uint32Array, channel: Channel, state: (typeof consentStates)[number]) {
  const allowed = new Uint32Array(people.length);
  for (const contact of members(people)) {
    const chunk = chunkAt<'consents'>(base, consentColumn(channel), pageOf(contact));
    if (chunk?.states[rowOf(contact)] === consentStates.indexOf(state)) allowed[contact >>> 5]! |= 1 << (contact & 31);
  }
  return allowed;
}

function merge(doing: Doing, into: number, values: Readonly<Record<string, string>>): Result<Done> {
  const { base, people, home } = doing;
  const all = [...members(people)];
  if (!all.includes(into)) return failure({ kind: 'not-found' });
  const cells = new Map<string, CellValue>();
  for (const [field, text] of Object.entries(values)) {
    const value = fieldValue(field, fieldTypeIn(base.head)(field), text, home);
    if (value === undefined) return failure({ kind: 'value-malformed', field });
    const identity = identities.find((one) => one === field);
    const other =
      identity && typeof value === 'string' ? findIdentity(base, identity, value, doing.seek, new Set(all)) : null;
    if (other !== null) return failure({ kind: 'identity-taken', field, contact: other });
    cells.set(field, value);
  }
  const others = all.filter((contact) => contact !== into);
  return done(mergePeople(base, into, others, cells, seconds()), { kind: 'merged' });
}

function* members(people: Uint32Array): Generator<number> {
  for (const { from, to } of bitRuns(people)) for (let contact = from; contact < to; contact++) yield contact;
}

function membersUpTo(people: Uint32Array, most: number): readonly number[] {
  const found: number[] = [];
  for (const contact of members(people)) {
    if (found.length === most) break;
    found.push(contact);
  }
  return found;
}
