import type { Chunk } from '#lib/domain/chunk.ts';
import type { LedgerLine } from '#lib/domain/consent.ts';
import { consentColumn, fieldColumn, pageRows, tagColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import type { Tag } from '#lib/domain/field.ts';
import { nameKey } from '#lib/domain/field.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import type { Objections } from '#lib/engine/contacts/objectors.ts';
import { identities } from '#lib/engine/import/identity.ts';
import type { FieldSlot, ImportSlot } from '#lib/engine/import/import-slots.ts';
import type { ConsentCounts } from './consent-counts.ts';
import { countOpening, foldConsent } from './fold-consent.ts';
import { foldField } from './fold-field.ts';
import { foldedObjectors, type FoldedField, type Objects } from './folded-objectors.ts';
import { foldTags, withMembers } from './fold-tags.ts';
import type { GatheredSlice } from './gathered.ts';
import { PageCells, type Patch } from './page-cells.ts';
import type { PageRows } from './page-rows.ts';

/** What a whole import folds with. */
export interface FoldTerms {
  readonly plan: ImportPlan;
  readonly slots: readonly ImportSlot[];
  readonly slices: readonly GatheredSlice[];
  /** By the key of the name: those that the file or the plan names. */
  readonly tags: ReadonlyMap<string, Tag>;
  readonly consents: ConsentCounts;
  /** Null where nobody objected. */
  readonly objections: Objections | null;
  readonly kindOf: (column: ColumnId) => Chunk['kind'];
}

/** A field of somebody who was there, with the value that replaces what is held. */
export interface FieldPatch {
  readonly slot: FieldSlot;
  readonly cells: PageCells;
  readonly patch: Patch;
}

/** What a file makes of one page. */
export interface FoldedPage {
  /** Contacts who were there and are changed, by their row in the page. */
  readonly changed: ReadonlySet<number>;
  /** Changes of the fields of people who were there. */
  readonly patches: readonly FieldPatch[];
  readonly ledger: ReadonlyMap<number, readonly LedgerLine[]>;
  /** Columns that change, made when they are asked for. */
  readonly columns: readonly { readonly column: ColumnId; readonly make: () => Chunk }[];
}

/** The columns that a fold looks at, but those of every import. */
export function columnsOf({ slots, tags, objections }: FoldTerms): readonly ColumnId[] {
  const own = slots.flatMap((slot): ColumnId[] =>
    slot.kind === 'field' ? [fieldColumn(slot.field)] : slot.kind === 'consent' ? [consentColumn(slot.channel)] : []
  );
  const known = objections ? identities.map(fieldColumn) : [];
  return [...new Set([...own, ...known, ...[...tags.values()].map(({ id }) => tagColumn(id))])];
}

/** Folds a file into one page. @param base the page of a column as it was, null for blanks */
export function foldPage(terms: FoldTerms, rows: PageRows, base: (column: ColumnId) => Chunk | null): FoldedPage {
  const changed = new Set<number>();
  const fields: FieldPatch[] = [];
  const ledger = new Map<number, LedgerLine[]>();
  const columns: { column: ColumnId; make: () => Chunk }[] = [];
  const folded: FoldedField[] = [];
  const { slots, slices, consents, objections } = terms;
  let objects: Objects | null = null;

  const take = (column: ColumnId, cells: PageCells, patches: readonly Patch[]) => {
    for (const { at } of patches) if (at < rows.before) changed.add(at);
    if (rows.created > 0 || patches.length > 0) columns.push({ column, make: () => cells.composed(patches) });
  };
  slots.forEach((slot, at) => {
    if (slot.kind === 'tags') return;
    const column = slot.kind === 'field' ? fieldColumn(slot.field) : consentColumn(slot.channel);
    const cells = new PageCells(rows, terms.kindOf(column), base(column), at);
    if (slot.kind === 'field') {
      const patches = foldField(cells, slices, at, slot.overwrites);
      for (const patch of patches) if (patch.at < rows.before) fields.push({ slot, cells, patch });
      folded.push({ slot, cells, patches });
      return take(column, cells, patches);
    }
    // fields come before consents
    if (objections) objects ??= foldedObjectors(objections, folded, base, rows.before);
    const consent = foldConsent(cells, slices, at, slot.channel, consents, objects);
    countOpening(cells, at, slot.channel, consents);
    for (const [contact, line] of consent.ledger) ledger.set(contact, [...(ledger.get(contact) ?? []), line]);
    take(column, cells, consent.patches);
  });

  const everybody = terms.plan.tags.map(nameKey).filter((key) => key !== '');
  const tagSlot = slots.findIndex(({ kind }) => kind === 'tags');
  for (const [key, members] of foldTags(rows, slices, tagSlot, everybody)) {
    const column = tagColumn(terms.tags.get(key)!.id);
    const page = base(column);
    const { chunk, added } = withMembers(page?.kind === 'bits' ? page : blankChunk('bits', pageRows), members);
    for (const contact of added) if (contact < rows.before) changed.add(contact);
    if (added.length > 0) columns.push({ column, make: () => chunk });
  }
  return { changed, patches: fields, ledger, columns };
}
