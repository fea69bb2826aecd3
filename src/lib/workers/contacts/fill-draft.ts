import type { Cause } from '#lib/domain/commit.ts';
import type { Draft } from '#lib/domain/draft.ts';
import type { ContactChange } from '#lib/engine/contacts/contact-change.ts';

/** Puts a change into a draft. */
export function fillDraft(draft: Draft, change: ContactChange, cause: Cause): void {
  for (const { column, page, chunk } of change.pages) draft.setPage(column, page, chunk);
  if (change.tag && change.touched > 0) draft.addTag(change.tag);
  draft.cause = cause;
  draft.touched = change.touched;
  draft.people = change.people;
  draft.rows = change.rows;
}
