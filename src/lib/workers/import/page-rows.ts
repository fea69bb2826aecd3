import { pageRows } from '#lib/domain/contact-column.ts';
import { sliceOf, type Gathered, type GatheredSlice } from './gathered.ts';

/** New contacts whose rows follow each other in a slice. */
export interface Span {
  readonly slice: GatheredSlice;
  readonly from: number;
  readonly to: number;
}

/** What a file says about the contacts of one page. Contacts are told by their row in the page. */
export interface PageRows {
  readonly page: number;
  /** Rows that were given before: those after them are new. */
  readonly before: number;
  /** The new ones, in order. */
  readonly spans: readonly Span[];
  readonly created: number;
  /** Contacts of whom further rows speak, in order; the rows of the i-th are `rows[starts[i]] … rows[starts[i + 1]]`, in
   * the order of the file. */
  readonly contacts: readonly number[];
  readonly starts: readonly number[];
  readonly rows: readonly number[];
}

/** The pages that a file speaks of, in order.
 * @param further false where only the row that makes somebody counts */
export function* pagesOf(gathered: Gathered, further: boolean): Generator<PageRows> {
  const { before, origins, appliedRows } = gathered;
  const appliedContacts = further ? gathered.appliedContacts : new Uint32Array();
  const total = before + origins.length;
  const pages = Math.ceil(total / pageRows);
  const byPage = sortedByPage(appliedContacts, pages);
  for (let page = 0; page < pages; page++) {
    const first = page * pageRows;
    const given = Math.min(Math.max(before - first, 0), pageRows);
    const created = Math.min(total - first, pageRows) - given;
    const applied = byPage.order.subarray(byPage.starts[page], byPage.starts[page + 1]);
    if (created === 0 && applied.length === 0) continue;
    const from = first + given - before;
    yield {
      page,
      before: given,
      spans: created > 0 ? spansOf(gathered.slices, origins.subarray(from, from + created)) : [],
      created,
      ...groups(applied, appliedContacts, appliedRows)
    };
  }
}

/** Positions of the further rows by page, each page in the order of the file. */
function sortedByPage(contacts: Uint32Array, pages: number) {
  const starts = new Uint32Array(pages + 1);
  for (const contact of contacts) starts[Math.floor(contact / pageRows) + 1]!++;
  for (let page = 0; page < pages; page++) starts[page + 1]! += starts[page]!;
  const next = starts.slice();
  const order = new Uint32Array(contacts.length);
  for (let at = 0; at < contacts.length; at++) order[next[Math.floor(contacts[at]! / pageRows)]!++] = at;
  return { starts, order };
}

function groups(applied: Uint32Array, contacts: Uint32Array, numbers: Uint32Array) {
  // one number for both keys sorts them together: the contact first, then the place in the file
  const keys = Float64Array.from(applied, (at) => (contacts[at]! % pageRows) * 2 ** 32 + at).sort();
  const found: number[] = [];
  const starts: number[] = [];
  const rows: number[] = [];
  for (const key of keys) {
    const contact = Math.floor(key / 2 ** 32);
    if (found.at(-1) !== contact) {
      found.push(contact);
      starts.push(rows.length);
    }
    rows.push(numbers[key % 2 ** 32]!);
  }
  starts.push(rows.length);
  return { contacts: found, starts, rows };
}

function spansOf(slices: readonly GatheredSlice[], origins: Uint32Array): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < origins.length;) {
    const slice = sliceOf(slices, origins[at]!);
    const stop = slice.base + slice.rows;
    while (at < origins.length && origins[at]! < stop) {
      const first = at;
      while (++at < origins.length && origins[at] === origins[at - 1]! + 1 && origins[at]! < stop);
      spans.push({ slice, from: origins[first]! - slice.base, to: origins[at - 1]! - slice.base + 1 });
    }
  }
  return spans;
}
