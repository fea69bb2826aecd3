import type { Bits, Chunk, Consents, Words } from '#lib/domain/chunk.ts';
import { channels, consentStates, type Channel } from '#lib/domain/consent.ts';
import { consentColumn, fieldColumn, pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { bitRuns, bitWords, countBits, setBit } from '#lib/engine/chunk/bit-set.ts';
import { withRowsOf, withValue } from './action/page-runs.ts';
import { objectedChannels, type Objections } from './objectors.ts';

/** What holds the consents of those who objected. */
export interface ConsentGuard {
  readonly objections: Objections;
  /** A page as it is now, null for blanks: `alive`, the identities and all consents can be asked for. */
  readonly present: (column: ColumnId) => Chunk | null;
}

/** Keeps pages that are going to be from giving back a consent to someone who objected since, by an identity of now or
 * of then: what stands now stays; where that is a consent too, as of someone deleted who comes back, it is refused.
 * @param pages those that change; changed here
 * @param touched rows that change
 * @returns rows of which something was held */
export function holdObjectors(
  pages: Map<ColumnId, Chunk>,
  touched: Uint32Array,
  { objections, present }: ConsentGuard,
  now: number
): Uint32Array {
  const becoming = (column: ColumnId) => pages.get(column) ?? present(column);
  const alive = becoming('alive') as Bits | null;
  const held = new Map<Channel, Held>();
  const people = touched.map((word, at) => word & (alive?.bits[at] ?? 0));
  const consents = channels.map((channel) => {
    return { channel, chunk: becoming(consentColumn(channel)) as Consents | null };
  });
  const then = (identity: Identity) => present(fieldColumn(identity)) as Words | null;
  const soon = (identity: Identity) => becoming(fieldColumn(identity)) as Words | null;
  // identities that do not change are hashed once
  const wordsOf = [soon, (identity: Identity) => (then(identity) === soon(identity) ? null : then(identity))];
  for (const { from, to } of bitRuns(people)) {
    for (let row = from; row < to; row++) {
      const subscribed = consents.filter(({ chunk }) => chunk?.states[row] === subscribedCode);
      if (subscribed.length === 0) continue;
      const objected = wordsOf.flatMap((pageOf) => objectedChannels(objections, row, pageOf));
      for (const { channel } of subscribed) if (objected.includes(channel)) hold(held, channel, row, present);
    }
  }
  const rows = bitWords(pageRows);
  for (const [channel, { asNow, refused }] of held) {
    const column = consentColumn(channel);
    const page = withRowsOf('consents', becoming(column), asNow, present(column));
    const refusal = { state: 'refused', at: now, evidence: '' } as const;
    pages.set(column, countBits(refused) > 0 ? withValue('consents', page, refused, refusal) : page);
    rows.forEach((word, at) => (rows[at] = word | asNow[at]! | refused[at]!));
  }
  return rows;
}

interface Held {
  readonly asNow: Uint32Array;
  readonly refused: Uint32Array;
}

const subscribedCode = consentStates.indexOf('subscribed');

function hold(held: Map<Channel, Held>, channel: Channel, row: number, present: ConsentGuard['present']): void {
  const rows = held.get(channel) ?? { asNow: bitWords(pageRows), refused: bitWords(pageRows) };
  const chunk = present(consentColumn(channel)) as Consents | null;
  setBit(chunk?.states[row] === subscribedCode ? rows.refused : rows.asNow, row);
  held.set(channel, rows);
}
