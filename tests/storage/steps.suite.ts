import { beforeEach, describe, expect, test } from 'vitest';
import { fieldColumn } from '#lib/domain/contact-column.ts';
import type { Head } from '#lib/domain/commit.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { readCommits, readHead, readPages, writeInSteps } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { pageOf } from './contact-pages.ts';
import { freshDatabase, valueOf } from './fresh-database.ts';

const city = fieldColumn('city');
const name = fieldColumn('last-name');

async function cityIn(head: Head): Promise<string> {
  const [chunk] = valueOf(await readPages([head.pages.get(city)![0]!]));
  return readCell<'words'>(chunk as never, 0);
}

/** Lyon, then Nice over it with a name beside it; the second step may fail. */
const twoSteps = (end: Result<null>, look: (head: Head) => Promise<void> = async () => undefined) =>
  writeInSteps(async (write, draft) => {
    const first = await write(async (head, step) => {
      expect(head.rows).toBe(0);
      step.rows = 1;
      const kept = await step.keepPage(name, 0, pageOf('words', ['Martin']));
      step.setPage(city, 0, pageOf('words', ['Lyon']));
      return kept;
    });
    if (!first.ok) return first;
    const second = await write(async (head, step) => {
      await look(head);
      step.setPage(city, 0, pageOf('words', ['Nice']));
      return end;
    });
    draft.cause = { kind: 'sample' };
    draft.touched = 1;
    return second;
  });

export function stepsSuite(): void {
  describe('a change in several steps', () => {
    beforeEach(freshDatabase);

    test('is one commit, of which the later steps read what the earlier ones wrote, and nobody else does', async () => {
      const written = await twoSteps(success(null), async (head) => {
        expect([head.rows, await cityIn(head)]).toEqual([1, 'Lyon']);
        expect(valueOf(await readHead())).toMatchObject({ commit: 0, rows: 0 });
      });
      expect(valueOf(written).commit).toMatchObject({ id: 1, people: 1 });
      const head = valueOf(await readHead());
      expect([await cityIn(head), [...head.pages.keys()].sort()]).toEqual(['Nice', [city, name]]);
      expect(valueOf(await readCommits())).toHaveLength(1);
    });

    test('whose last step fails, leaves nothing', async () => {
      expect(await twoSteps(failure({ kind: 'not-found' }))).toEqual({ ok: false, problem: { kind: 'not-found' } });
      expect(valueOf(await readHead())).toMatchObject({ commit: 0, rows: 0 });
      expect(await database.pages.count()).toBe(0);
    });
  });
}
