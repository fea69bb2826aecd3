import type { Consents } from '#lib/domain/chunk.ts';
import { noConsent, raises, type Channel, type Consent, type LedgerLine } from '#lib/domain/consent.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { decideConsent } from '#lib/engine/import/decide-consent.ts';
import type { ConsentCounts } from './consent-counts.ts';
import type { Objects } from './folded-objectors.ts';
import { sliceOf, type GatheredSlice } from './gathered.ts';
import type { CellPlace, PageCells, Patch } from './page-cells.ts';

export interface FoldedConsent {
  readonly patches: readonly Patch[];
  /** What the consents were that no longer stand, by contact. */
  readonly ledger: ReadonlyMap<number, LedgerLine>;
}

/** Lays what the rows of a file say of one channel over the consents of a page, in their order. No row raises the consent
 * of who objected.
 * @param objects null where nobody objected */
export function foldConsent(
  cells: PageCells,
  slices: readonly GatheredSlice[],
  slot: number,
  channel: Channel,
  counts: ConsentCounts,
  objects: Objects | null
): FoldedConsent {
  const { contacts, starts, rows, before } = cells.rows;
  const patches: Patch[] = [];
  const ledger = new Map<number, LedgerLine>();
  contacts.forEach((contact, at) => {
    const first = cells.first(contact);
    const was = contact < before ? consentAt(first) : noConsent;
    let place: CellPlace = first;
    let now = consentAt(first);
    let isHeld = contact >= before && originHolds(cells, contact, slot);
    if (contact >= before && now.state === 'subscribed' && objects?.(contact, channel)) {
      // another row says by what the person of the first one is known
      [place, now, isHeld] = [unsaid, noConsent, true];
    }
    for (let i = starts[at]!; i < starts[at + 1]!; i++) {
      const slice = sliceOf(slices, rows[i]!);
      const said: CellPlace = { chunk: slice.chunks[slot]!, row: rows[i]! - slice.base };
      const consent = consentAt(said);
      if (consent.state === 'unknown') {
        if (hasBit(slice.held[slot]!.bits, said.row)) isHeld = true;
        continue;
      }
      const isObjected = raises(now.state, consent.state) && objects?.(contact, channel);
      const decided = isObjected ? 'held' : decideConsent(now, consent);
      if (decided === 'held') isHeld = true;
      if (decided !== 'taken') continue;
      place = said;
      now = consent;
    }
    counts.add(channel, was.state, now.state);
    if (isHeld && now.state !== 'subscribed') counts.hold(channel, now.state);
    if (contact >= before) {
      if (place !== first) patches.push({ ...place, at: contact });
    } else if (now.state !== was.state) {
      patches.push({ ...place, at: contact });
      if (was.state !== 'unknown') ledger.set(contact, { ...was, channel, until: now.at });
    }
  });
  return { patches, ledger };
}

/** Counts the consents of the new contacts of a page of whom no further row speaks. */
export function countOpening({ rows }: PageCells, slot: number, channel: Channel, counts: ConsentCounts): void {
  const further = new Set(rows.contacts);
  let contact = rows.before;
  for (const { slice, from, to } of rows.spans) {
    const { states } = slice.chunks[slot] as Consents;
    const { bits } = slice.held[slot]!;
    for (let row = from; row < to; row++, contact++) {
      if (further.has(contact)) continue;
      if (states[row] !== 0) counts.open(channel, states[row]!);
      else if (hasBit(bits, row)) counts.hold(channel, 'unknown');
    }
  }
}

const unsaid: CellPlace = { chunk: chunkOfValues('consents', [noConsent]), row: 0 };

const consentAt = ({ chunk, row }: CellPlace): Consent => readCell<'consents'>(chunk as Consents, row);

function originHolds(cells: PageCells, contact: number, slot: number): boolean {
  let at = cells.rows.before;
  for (const { slice, from, to } of cells.rows.spans) {
    if (contact < at + to - from) return hasBit(slice.held[slot]!.bits, from + contact - at);
    at += to - from;
  }
  return false;
}
