import type { Head } from '#lib/domain/commit.ts';
import type { ImportOutcome } from '#lib/domain/import-job.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { importSlots } from '#lib/engine/import/import-slots.ts';
import { readObjections } from '../contacts/objections.ts';
import { sliceSizes, type SliceSizes } from '../read/slices-in-order.ts';
import { readErased } from './erased-people.ts';
import { foldAll } from './fold-all.ts';
import { Gathering } from './gather.ts';
import { holdObjections } from './hold-objections.ts';
import type { ImportSetup, SliceRows } from './import-slice.ts';
import { readKnownPeople } from './known-people.ts';
import { isByIdentity } from './refused-rows.ts';
import { runImport, type ImportOrder, type ImportPlace, type Intake, type Product } from './run-import.ts';

export interface PeopleOrder extends ImportOrder<ImportPlan> {
  /** Milliseconds since 1970. */
  readonly now: number;
}

export type PeoplePlace = ImportPlace<ImportSetup, SliceRows>;

/** Imports a file of people, or rehearses it (`runImport`). */
export const importPeople = (
  order: PeopleOrder,
  place: PeoplePlace,
  sizes: SliceSizes = sliceSizes
): Promise<Result<Product<ImportOutcome>>> => {
  const { columns, identity } = order.plan;
  const known = columns.find(({ target }) => target.kind === 'field' && target.field === identity)!;
  const subject = {
    columnOf: (reason: Parameters<typeof isByIdentity>[0]) => (isByIdentity(reason) ? known.index : null),
    open: (head: Head) => takePeople(order, head)
  };
  return runImport(order, subject, place, sizes);
};

type Told = Pick<ImportOutcome, 'counts' | 'consent' | 'examples'>;

async function takePeople(
  { file, name, dialect, plan, now }: PeopleOrder,
  head: Head
): Promise<Result<Intake<ImportSetup, SliceRows, Told>>> {
  const slots = importSlots(plan, head.fields);
  const [isErased, objections] = [await readErased(slots), await readObjections()];
  if (!isErased.ok) return isErased;
  if (!objections.ok) return objections;
  const needsText = !plan.createUnknown || isErased.value !== null;
  const known = readKnownPeople(head, plan.identity);
  let gathering: Gathering | null = null;
  return success({
    setup: { file, name, dialect, plan, fields: head.fields, now: Math.floor(now / 1000), needsText },
    get read() {
      return gathering?.counts.read ?? 0;
    },
    async add(rows, firstLine, expected) {
      const people = await known;
      if (!people.ok) return people;
      gathering ??= new Gathering(plan, people.value, expected, isErased.value);
      if (objections.value) holdObjections(rows, slots, objections.value);
      gathering.add(rows, firstLine);
      return success(undefined);
    },
    async fold(draft) {
      const { counts: rows, merged: mergedRows } = gathering!;
      const folded = await foldAll(head, gathering!.gathered(), plan, slots, objections.value, draft);
      if (!folded.ok) return folded;
      const { updated, consent, examples } = folded.value;
      const { read, created, known: met, merged, refused } = rows;
      const counts = { read, created, updated, unchanged: met - updated, merged, refused };
      if (draft && created + updated > 0) {
        draft.cause = { kind: 'import', file: name, counts, hand: false };
      }
      return success({ counts, consent, examples: examples.all(slots, mergedRows) });
    }
  });
}
