import { importSlots } from '#lib/engine/import/import-slots.ts';
import { identityKeys } from '#lib/engine/import/identity-keys.ts';
import type { CutSlice, Cutter } from '#lib/kernel/cut-slice.ts';
import { cutPlanOf, cutSlices } from './cut-slices.ts';
import type { ImportSetup, SliceRows } from './import-slice.ts';
import { flatRefusals, openRows, placesOf, refuseWithoutIdentity } from './open-rows.ts';
import { slotReaders } from './slot-reader.ts';

/** Reads slices of one file into columns. Lines in its problems count from 0 at the start of the slice.
 * Problems: `encoding-wrong`, `file-changed`, `file-unreadable`, `memory-short`. */
export function openImportSlices(cutter: Cutter, setup: ImportSetup) {
  const { file, dialect, plan, fields, now, name, needsText } = setup;
  const slots = importSlots(plan, fields);
  const readers = slotReaders(slots, plan, { zone: plan.zone, raise: plan.raiseConsent, source: name, now });
  const used = plan.columns.map(({ index, target }) => (target.kind === 'ignored' ? -1 : index));
  const cutPlan = cutPlanOf(dialect, plan.columns.length, used);

  function rowsOf(cut: CutSlice, bytes: Uint8Array<ArrayBuffer>): SliceRows {
    const { rowLines, verdicts, refused, source } = openRows(cut, cutPlan);
    const [first, ...others] = readers;
    const identity = first!(source).chunk;
    if (identity.kind !== 'words') throw new Error('People are known by texts.');
    refuseWithoutIdentity(identity, verdicts, refused.splice(0));
    const contents = [{ chunk: identity, held: null }, ...others.map((readSlot) => readSlot(source))];
    const isRefused = refused.length > 0 || verdicts.some((verdict) => verdict !== 0);
    return {
      rows: cut.rows,
      rowLines,
      verdicts,
      keys: identityKeys(identity, plan.identity),
      chunks: contents.map(({ chunk }) => chunk),
      held: contents.map(({ held }) => held),
      refusedCells: flatRefusals(refused),
      text: isRefused || needsText ? { bytes, places: placesOf(cut) } : null
    };
  }

  return cutSlices(cutter, { file, dialect, cutPlan }, rowsOf);
}

export type ImportSlices = ReturnType<typeof openImportSlices>;
