import type { Chunk } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { importColumn, kindOfColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { Draft } from '#lib/domain/draft.ts';
import { builtInFields, type FieldType } from '#lib/domain/field.ts';
import type { ImportOutcome } from '#lib/domain/import-job.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import { success, type Result } from '#lib/domain/result.ts';
import type { Objections } from '#lib/engine/contacts/objectors.ts';
import type { ImportSlot } from '#lib/engine/import/import-slots.ts';
import { ConsentCounts } from './consent-counts.ts';
import { columnsOf, foldPage, type FoldTerms } from './fold-page.ts';
import type { Gathered } from './gathered.ts';
import { ImportExamples } from './import-examples.ts';
import { readPageOf } from './known-people.ts';
import { markPage } from './mark-page.ts';
import { pagesOf } from './page-rows.ts';
import { tagsOf } from './tag-names.ts';

export interface Folded {
  /** People who were there and are changed. */
  readonly updated: number;
  readonly consent: ImportOutcome['consent'];
  readonly examples: ImportExamples;
}

/** Folds a whole file into the workspace, page by page, into a draft; without one, only to know what would change.
 * Problems: `page-damaged`, `disk-full`, those of storage. */
export async function foldAll(
  head: Head,
  gathered: Gathered,
  plan: ImportPlan,
  slots: readonly ImportSlot[],
  objections: Objections | null,
  draft: Draft | null
): Promise<Result<Folded>> {
  const tagSlot = slots.findIndex(({ kind }) => kind === 'tags');
  const tags = tagsOf(plan.tags, gathered.slices, tagSlot, head.tags, () => crypto.randomUUID());
  const types = new Map<string, FieldType>([
    ...Object.entries(builtInFields),
    ...[...head.fields, ...plan.createdFields].map(({ id, type }) => [id, type] as const)
  ]);
  const consents = new ConsentCounts();
  const terms: FoldTerms = {
    plan,
    slots,
    slices: gathered.slices,
    tags,
    consents,
    objections,
    kindOf: (column) => kindOfColumn(column, (field) => types.get(field)!)
  };
  const examples = new ImportExamples(gathered);
  const columns = [...columnsOf(terms), 'alive', 'line', 'ledger'] as const;
  const imported = importColumn(head.commit + 1);
  const given = new Set<string>();
  let updated = 0;
  for (const rows of pagesOf(gathered, plan.existing !== 'skip')) {
    const pages = rows.before > 0 ? await readPageOf(head, rows.page, columns) : success(noPages);
    if (!pages.ok) return pages;
    const base: Parameters<typeof foldPage>[2] = (column) => pages.value.get(column) ?? null;
    const folded = foldPage(terms, rows, base);
    updated += folded.changed.size;
    examples.add(rows, folded);
    if (!draft) continue;
    const made = folded.columns.map(({ column, make }) => ({ column, chunk: make() }));
    for (const { column, chunk } of [...made, ...markPage(rows, folded, gathered.slices, imported, base)]) {
      given.add(column);
      const kept = await draft.keepPage(column, rows.page, chunk);
      if (!kept.ok) return kept;
    }
  }
  if (draft && updated + gathered.origins.length > 0) {
    for (const field of plan.createdFields) draft.addField(field);
    for (const tag of tags.values()) if (given.has(`tag:${tag.id}`)) draft.addTag(tag);
    draft.rows = head.rows + gathered.origins.length;
    draft.people = head.people + gathered.origins.length;
    draft.touched = updated + gathered.origins.length;
  }
  return success({ updated, consent: consents.all, examples });
}

const noPages: ReadonlyMap<ColumnId, Chunk> = new Map();
