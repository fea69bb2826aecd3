import { beforeEach, describe, expect, test } from 'vitest';
import { eventColumn, eventPageRows } from '#lib/domain/event-column.ts';
import { fieldColumn } from '#lib/domain/contact-column.ts';
import type { Draft } from '#lib/domain/draft.ts';
import { success } from '#lib/domain/result.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { readCommits, readHead, readPages, writeContacts } from '#lib/storage/contacts.ts';
import { freshDatabase, valueOf } from './fresh-database.ts';

const span = eventColumn('order-placed', 'span');
const contact = eventColumn('order-placed', 'contact');
const write = async (fill: (draft: Draft) => void) =>
  valueOf(
    await writeContacts(async (_, draft) => {
      draft.cause = { kind: 'sample' };
      fill(draft);
      return success(null);
    })
  );

export function eventsSuite(): void {
  describe('events', () => {
    beforeEach(freshDatabase);

    test('have pages of as many rows as they are', async () => {
      await write((draft) => {
        draft.setPage(contact, 0, chunkOfValues('counts', [5, 6]));
        draft.setPage(contact, 1, chunkOfValues('counts', new Array<number>(eventPageRows).fill(1)));
      });
      const ids = valueOf(await readHead()).pages.get(contact)!;
      expect(valueOf(await readPages(ids.filter((id) => id !== null))).map(({ rows }) => rows)).toEqual([
        2,
        eventPageRows
      ]);
    });

    test('have no page with more rows than a page may have, nor contacts one with fewer', async () => {
      await expect(
        write((draft) => draft.setPage(contact, 0, blankChunk('counts', eventPageRows + 1)))
      ).rejects.toThrow('rows');
      await expect(write((draft) => draft.setPage(fieldColumn('city'), 0, blankChunk('words', 2)))).rejects.toThrow(
        'rows'
      );
    });

    test('that are taken away leave their place', async () => {
      await write((draft) => {
        draft.setPage(span, 0, chunkOfValues('words', ['{}']));
        draft.setPage(contact, 0, chunkOfValues('counts', [5]));
      });
      await write((draft) => {
        draft.usePage(span, 0, null);
        draft.usePage(contact, 0, null);
      });
      const { pages } = valueOf(await readHead());
      expect(pages.get(span)).toEqual([null]);
      expect(pages.has(contact)).toBe(false);
    });

    test('name types and attributes once, and that needs no commit', async () => {
      const gift = { id: 'gift', type: 'yes-no', name: 'Cadeau' } as const;
      const until = { id: 'until', type: 'date', name: 'Fin' } as const;
      await write((draft) => {
        draft.addEventType({ id: 'card', name: 'Carte', attributes: [gift] });
      });
      await write((draft) => {
        draft.addEventType({ id: 'card', name: 'Autre nom', attributes: [{ ...gift, name: 'Autre' }, until] });
      });
      const { eventTypes } = valueOf(await readHead());
      expect(eventTypes).toEqual([{ id: 'card', name: 'Carte', attributes: [gift, until] }]);
      expect(valueOf(await readCommits())).toEqual([]);
    });
  });
}
