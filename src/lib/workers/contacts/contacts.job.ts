import { channels } from '#lib/domain/consent.ts';
import { consentColumn } from '#lib/domain/contact-column.ts';
import type { ContactRow } from '#lib/domain/contact-query.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { consentSources } from '#lib/engine/contacts/consent-sources.ts';
import { aliveBits } from '#lib/engine/contacts/filter-bits.ts';
import { rowColumns, readRow } from '#lib/engine/contacts/row-text.ts';
import { readHead } from '#lib/storage/contacts.ts';
import { act } from './act.ts';
import { addByHand } from './add-person.ts';
import type { ContactsFace } from './contacts-face.ts';
import { erasePeople, finishErasures } from './erase.ts';
import { exportCsv } from './export-csv.ts';
import { deleteList, readLists, renameList } from './lists.ts';
import { readPersonChanges } from './read-person-changes.ts';
import { readPersonEvents } from './read-person-events.ts';
import { readPerson } from './read-person.ts';
import { addObjections, dropSuppression, findSuppression } from './suppression-list.ts';
import type { Tools } from './tools.ts';
import { undo } from './undo.ts';
import { findDuplicates } from './find-duplicates.ts';

/** Serves the contacts of this device. */
export function openContactsJob(tools: Tools): ContactsFace {
  const { reader } = tools;
  return {
    head: readHead,
    async ask(query, { fields, first }, writes) {
      const started = performance.now();
      const answer = await reader.answer(query, (head) => rowColumns(head, fields), writes);
      if (!answer.ok) return answer;
      const { contacts, facets, letters, result, base } = answer.value;
      const rows = Array.from(contacts.subarray(0, first), (contact) => readRow(base, contact, fields));
      const { commit, people } = base.head;
      const took = performance.now() - started;
      return success({ result, commit, matching: contacts.length, people, facets, letters, took, first: rows });
    },
    async rows(result, from, to, fields) {
      const contacts = reader.result(result);
      return contacts.ok ? rowsOf(reader, [...contacts.value.subarray(from, to)], fields) : contacts;
    },
    people: (contacts, fields) => rowsOf(reader, contacts, fields),
    person: readPerson,
    personChanges: readPersonChanges,
    events: readPersonEvents,
    async neighbours(result, contact) {
      const contacts = reader.result(result);
      if (!contacts.ok) return contacts;
      const at = contacts.value.indexOf(contact);
      if (at < 0) return failure({ kind: 'not-found' });
      return success([contacts.value[at - 1] ?? null, contacts.value[at + 1] ?? null] as const);
    },
    act: (selection, action, home) => act(tools, selection, action, home),
    addPerson: (values, consents, home) => addByHand(tools, values, consents, home),
    undo,
    lists: readLists,
    renameList,
    deleteList,
    erase: erasePeople,
    finishErasures,
    addObjections: (text, of, evidence, home) => addObjections(tools, text, of, evidence, home),
    findSuppression,
    dropSuppression,
    exportCsv: (selection, columns, delimiter) => exportCsv(tools, selection, columns, delimiter),
    async consentSources() {
      const base = await reader.base(() => ['alive', ...channels.map(consentColumn)]);
      return base.ok ? success(consentSources(base.value)) : base;
    },
    findDuplicates: (tell) => findDuplicates(tools, tell)
  };
}

async function rowsOf(
  reader: Tools['reader'],
  contacts: readonly number[],
  fields: readonly string[]
): Promise<Result<readonly ContactRow[]>> {
  const base = await reader.base((head) => rowColumns(head, fields));
  if (!base.ok) return base;
  const alive = aliveBits(base.value);
  const some = contacts.filter((contact) => hasBit(alive, contact));
  return success(some.map((contact) => readRow(base.value, contact, fields)));
}
