import { describe, expect, test } from 'vitest';
import type { ContactResult, ContactRow } from '#lib/domain/contact-query.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { failure, success } from '#lib/domain/result.ts';
import { pageSize, RowPages } from '#lib/ui/contacts/row-pages.svelte.ts';

const row = (contact: number): ContactRow => {
  const unknown = { email: 'unknown', sms: 'unknown', push: 'unknown', advertising: 'unknown' } as const;
  return { contact, values: {}, tags: [], consent: unknown };
};
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => row(from + at));
const resultOf = (matching: number): ContactResult => {
  return { result: 1, commit: 1, matching, people: matching, facets: [], letters: [], took: 1 };
};

/** Pages over a result of so many rows, that note what they read. */
function pagesOf(matching: number, refuse: Problem | null = null) {
  const reads: string[] = [];
  const pages = new RowPages(resultOf(matching), rows(0, Math.min(pageSize, matching)), (_, from, to, bare) => {
    reads.push(`${from}-${to}${bare ? ' bare' : ''}`);
    return Promise.resolve(refuse ? failure(refuse) : success(rows(from, to)));
  });
  return { pages, reads };
}

describe('rows of a result', () => {
  test('the first screen is there with the answer, and nothing is read for it', async () => {
    const { pages, reads } = pagesOf(1_000_000);
    await pages.show(0, 30);
    expect([pages.at(12)?.contact, pages.at(39)?.contact, pages.at(40)]).toEqual([12, 39, undefined]);
    expect(reads).toEqual([]);
  });

  test('what comes into view is read once, to the end of the result and not beyond', async () => {
    const { pages, reads } = pagesOf(95);
    await pages.show(30, 95);
    await pages.show(50, 95);
    expect(reads).toEqual(['40-80', '80-95']);
    expect(pages.at(94)?.contact).toBe(94);
  });

  test('of a leap through the list only where it ends is read', async () => {
    const { pages, reads } = pagesOf(1_000_000);
    const leap = [1000, 5000, 900_000].map((from) => pages.show(from, from + 30));
    await Promise.all(leap);
    expect(reads).toEqual(['1000-1040', '900000-900040']);
  });

  test('what was long out of view is let go, what is in view is not', async () => {
    const { pages } = pagesOf(1_000_000);
    for (let from = 4000; from < 8000; from += pageSize) {
      await pages.show(from, from + pageSize);
      await pages.show(0, 30);
    }
    expect(pages.at(3)?.contact).toBe(3);
    expect(pages.at(4000)).toBeUndefined();
  });

  test('a range far out of view is answered by its numbers alone', async () => {
    const { pages, reads } = pagesOf(1_000_000);
    expect(await pages.contacts(500, 504)).toEqual([500, 501, 502, 503]);
    expect(reads).toEqual(['500-504 bare']);
  });

  test('a problem is told, but for a result that is no longer kept, which is asked again', async () => {
    const broken = pagesOf(1000, { kind: 'storage-refused' }).pages;
    await broken.show(100, 130);
    expect(broken.problem).toEqual({ kind: 'storage-refused' });
    const lost = pagesOf(1000, { kind: 'not-found' }).pages;
    await lost.show(100, 130);
    expect(lost.problem).toBeNull();
  });
});
