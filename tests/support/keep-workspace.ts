import type { Chunk } from '#lib/domain/chunk.ts';
import { channels } from '#lib/domain/consent.ts';
import {
  consentColumn,
  fieldColumn,
  listColumn,
  pageRows,
  tagColumn,
  type ColumnId
} from '#lib/domain/contact-column.ts';
import { eventColumn } from '#lib/domain/event-column.ts';
import { success } from '#lib/domain/result.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import { composeChunk } from '#lib/engine/chunk/compose-chunk.ts';
import { spanChunk } from '#lib/engine/events/event-span.ts';
import { writeContacts } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { valueOf } from '../storage/fresh-database.ts';
import { plainTypes, type PlainWorkspace } from './plain-workspace.ts';
import { columnsOf } from './segment-columns.ts';
import { plainFields, plainWords } from './segment-words.ts';

const fields = [
  'email',
  'phone',
  'external-id',
  'mobile-id',
  'city',
  'country',
  'status',
  'birth-date',
  'f1',
  'f2',
  'f3'
];
const columns: readonly ColumnId[] = [
  'alive',
  ...fields.map(fieldColumn),
  ...channels.map(consentColumn),
  ...plainWords.tags.map(({ id }) => tagColumn(id)),
  ...plainWords.lists.map(({ id }) => listColumn(id))
];

/** Keeps a plain workspace on this device, by one change at a moment. */
export async function keepWorkspace(workspace: PlainWorkspace, at: number): Promise<void> {
  const base = columnsOf(workspace);
  const written = await writeContacts((_, draft) => {
    draft.cause = { kind: 'sample' };
    draft.touched = workspace.people.length;
    const { rows, people } = base.head;
    const lists = plainWords.lists.map(({ id, name }) => ({ id, name, from: '', at }));
    Object.assign(draft, { rows, people, fields: plainFields, tags: plainWords.tags, lists });
    for (const column of columns)
      for (const [page, chunk] of base.column(column).entries()) if (chunk) draft.setPage(column, page, asPage(chunk));
    for (const type of plainTypes) {
      for (const [page, { span, contacts, offsets, attributes, attribute }] of base.events(type).entries()) {
        const counts = (numbers: Uint32Array): Chunk => ({ kind: 'counts', rows: span.rows, counts: numbers });
        draft.setPage(eventColumn(type, 'span'), page, spanChunk(span));
        draft.setPage(eventColumn(type, 'contact'), page, counts(contacts));
        draft.setPage(eventColumn(type, 'time'), page, counts(offsets));
        for (const id of attributes) draft.setPage(eventColumn(type, `attribute:${id}`), page, attribute(id));
      }
    }
    return Promise.resolve(success(null));
  });
  valueOf(written);
  await database.commits.toCollection().modify({ at });
}

const asPage = (chunk: Chunk): Chunk =>
  composeChunk(chunk.kind, [
    { chunk, from: 0, to: chunk.rows },
    { chunk: blankChunk(chunk.kind, pageRows), from: 0, to: pageRows - chunk.rows }
  ]);
