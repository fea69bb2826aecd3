import type { Channel } from '#lib/domain/consent.ts';
import type { Head } from '#lib/domain/commit.ts';
import { consentColumn, fieldColumn, tagColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { cellText, readCell } from '#lib/engine/chunk/read-cell.ts';
import { joinList } from '#lib/engine/import/split-list.ts';
import { chunkAt, pageOf, rowOf, type ContactBase } from './contact-base.ts';

/** What a column of a file of contacts holds; an import takes each for the same. */
export type ExportSource =
  | { readonly kind: 'field'; readonly field: string }
  /** Names, separated by `, `, in quotes where they hold a separator. */
  | { readonly kind: 'tags' }
  /** A state by its name in the domain, blank where nothing is known; its moment in UTC, to the second. */
  | { readonly kind: 'consent' | 'consent-date' | 'consent-evidence'; readonly channel: Channel };

/** Columns that a source reads. */
export function columnsOfSource({ tags }: Head, source: ExportSource): readonly ColumnId[] {
  if (source.kind === 'field') return [fieldColumn(source.field)];
  return source.kind === 'tags' ? tags.map(({ id }) => tagColumn(id)) : [consentColumn(source.channel)];
}

/** What stands in the file for a contact, empty for a blank. */
export function exportText(base: ContactBase, contact: number, source: ExportSource): string {
  const [page, row] = [pageOf(contact), rowOf(contact)];
  if (source.kind === 'field') {
    const chunk = base.column(fieldColumn(source.field))[page];
    if (chunk?.kind === 'lists') return joinList(readCell<'lists'>(chunk, row), '; ');
    return chunk ? cellText(chunk, row) : '';
  }
  if (source.kind === 'tags') {
    const held = base.head.tags.filter(({ id }) => {
      const chunk = chunkAt<'bits'>(base, tagColumn(id), page);
      return chunk && hasBit(chunk.bits, row);
    });
    return joinList(
      held.map(({ name }) => name),
      ', '
    );
  }
  const chunk = chunkAt<'consents'>(base, consentColumn(source.channel), page);
  if (!chunk || chunk.states[row] === 0) return '';
  const { at, evidence } = readCell<'consents'>(chunk, row);
  if (source.kind === 'consent-evidence') return evidence;
  if (source.kind === 'consent') return cellText(chunk, row);
  return at === null ? '' : new Date(at * 1000).toISOString().replace('.000Z', 'Z');
}
