import type { Words } from '#lib/domain/chunk.ts';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import { typeWordKey } from '#lib/engine/events/type-names.ts';
import { identityKeys } from '#lib/engine/import/identity-keys.ts';
import { composeChunk } from '#lib/engine/chunk/compose-chunk.ts';
import type { CutSlice, Cutter } from '#lib/kernel/cut-slice.ts';
import type { RowSource } from '../cell-cursor.ts';
import { cutPlanOf, cutSlices } from '../cut-slices.ts';
import { flatRefusals, openRows, placesOf, refuseWithoutIdentity, verdictOf } from '../open-rows.ts';
import { readAddresses } from '../read-addresses.ts';
import { eachWord } from '../read-mapped.ts';
import { phoneReader } from '../read-phones.ts';
import { readWords } from '../read-words.ts';
import type { EventRows, EventSetup } from './event-slice.ts';
import { filledTypes } from './filled-types.ts';
import { findCells } from './find-cells.ts';
import { lookUp } from './identity-table.ts';
import { rowsByType } from './rows-by-type.ts';
import { attributeReader } from './read-attribute.ts';
import { timeReader } from './read-times.ts';

/** Reads slices of one file into events. Lines in its problems count from 0 at the start of the slice.
 * Problems: `encoding-wrong`, `file-changed`, `file-unreadable`, `memory-short`. */
export function openEventSlices(cutter: Cutter, setup: EventSetup) {
  const { file, dialect, plan, types, attributes, known, needsText } = setup;
  const ofType = plan.type.kind === 'column' ? [plan.type.index] : [];
  const used = [plan.identity.index, plan.time.index, ...ofType, ...plan.attributes.map(({ index }) => index)];
  const cutPlan = cutPlanOf(dialect, plan.width, used);
  const readIdentity = identityReader(plan);
  const readTimes = timeReader(plan.time);
  const readTypes = typeReader(plan.type, types);
  const readers = plan.attributes.map((column, at) => attributeReader(column, attributes[at]!));

  function rowsOf(cut: CutSlice, bytes: Uint8Array<ArrayBuffer>): EventRows {
    const { rows } = cut;
    const { rowLines, verdicts, refused, source } = openRows(cut, cutPlan);
    const contacts = readIdentity.isText ? new Uint32Array(rows) : findCells(known, source, plan.identity.index);
    // who was found needs no second look
    const left = verdicts.slice();
    for (let row = 0; row < rows; row++) if (contacts[row] !== 0) left[row] = found;
    const identity = readIdentity.read({ ...source, verdicts: left });
    refuseWithoutIdentity(identity, left, refused.splice(0));
    for (let row = 0; row < rows; row++) if (left[row] !== found) verdicts[row] = left[row]!;
    lookUp(known, identity, contacts);
    const times = readTimes(source);
    for (let row = 0; row < rows; row++) if (verdicts[row] === 0 && Number.isNaN(times[row])) verdicts[row] = timeWrong;
    const codes = readTypes(source);
    for (let row = 0; row < rows; row++) if (verdicts[row] === 0 && codes[row] === 0) verdicts[row] = typeUnknown;
    refused.length = 0;
    let strangers = 0;
    for (let row = 0; row < rows; row++) {
      if (verdicts[row] !== 0 || contacts[row] !== 0) continue;
      if (plan.unknown === 'create') strangers++;
      else verdicts[row] = personUnknown;
    }
    let isRefused = false;
    for (let row = 0; row < rows; row++) {
      if (verdicts[row] === 0) continue;
      isRefused = true;
      codes[row] = 0;
    }
    const chunks = readers.map((read) => read(source));
    return {
      ...{ rows, rowLines, verdicts, contacts, times, chunks },
      ...rowsByType(codes, types.length),
      filled: chunks.map((chunk) => filledTypes(chunk, codes)),
      unknown: strangers > 0 ? unknownOf(identity, codes, contacts, strangers) : null,
      refusedCells: flatRefusals(refused),
      text: isRefused || refused.length > 0 || needsText ? { bytes, places: placesOf(cut) } : null
    };
  }

  /** @param codes 0 for rows that are not taken */
  function unknownOf(identity: Words, codes: Uint8Array, contacts: Uint32Array, count: number): EventRows['unknown'] {
    const rows = new Uint32Array(count);
    let next = 0;
    for (let row = 0; row < codes.length; row++) if (codes[row] !== 0 && contacts[row] === 0) rows[next++] = row;
    const runs = Array.from(rows, (row) => ({ chunk: identity, from: row, to: row + 1 }));
    const words = count === identity.rows ? identity : composeChunk('words', runs);
    return { rows, words, keys: identityKeys(words, plan.identity.kind) };
  }

  return cutSlices(cutter, { file, dialect, cutPlan }, rowsOf);
}

export type EventSlices = ReturnType<typeof openEventSlices>;

const timeWrong = verdictOf('time-malformed');
const typeUnknown = verdictOf('type-unknown');
const personUnknown = verdictOf('unknown-person');

/** Stands for a verdict where somebody was found already. */
const found = 0xff;

/** Reads what people are known by; `isText` where it is not as the file writes it. */
function identityReader({ identity: { index, kind }, homeCountry }: EventImportPlan) {
  if (kind === 'email') return { isText: false, read: (source: RowSource) => readAddresses(source, index) };
  if (kind === 'external-id') return { isText: false, read: (source: RowSource) => readWords(source, index, true) };
  const read = phoneReader(homeCountry);
  return { isText: true, read: (source: RowSource) => read(source, index, null) };
}

/** Codes of types from 1; 0 for a word that means none. Words are compared by `typeWordKey`. */
function typeReader(
  type: EventImportPlan['type'],
  types: readonly string[]
): (source: RowSource) => Uint8Array<ArrayBuffer> {
  if (type.kind === 'one') return ({ cut }) => new Uint8Array(cut.rows).fill(1);
  const meanings = new Map(
    Object.entries(type.meanings).map(([word, id]) => [typeWordKey(word), types.indexOf(id) + 1])
  );
  return (source) => {
    const codes = new Uint8Array(source.cut.rows);
    eachWord(
      readWords(source, type.index, false),
      (word) => meanings.get(typeWordKey(word)) ?? 0,
      (row, code) => (codes[row] = code)
    );
    return codes;
  };
}
