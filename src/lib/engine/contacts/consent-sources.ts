import { channels, consentStates, type Channel, type ConsentSource } from '#lib/domain/consent.ts';
import { consentColumn } from '#lib/domain/contact-column.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { chunkAt, pagesOf, rowsInPage, type ContactBase } from './contact-base.ts';

/** Evidence told by itself on one channel, before the rest is gathered. */
export const sourcesTold = 6;

/** Where the consents that stand came from (product.md, V11), by channel, the most frequent first. Looks at `alive` and
 * the consents of all channels. */
export function consentSources(base: ContactBase): readonly ConsentSource[] {
  return channels.flatMap((channel) => {
    const counts = [...countEvidence(base, channel)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const told = counts.slice(0, sourcesTold).map(([evidence, people]) => ({ channel, evidence, people }));
    const rest = counts.slice(sourcesTold).reduce((sum, [, people]) => sum + people, 0);
    return rest > 0 ? [...told, { channel, evidence: null, people: rest }] : told;
  });
}

function countEvidence(base: ContactBase, channel: Channel): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let page = 0; page < pagesOf(base.head); page++) {
    const alive = chunkAt<'bits'>(base, 'alive', page)?.bits;
    const chunk = chunkAt<'consents'>(base, consentColumn(channel), page);
    if (!alive || !chunk) continue;
    const ofCode = new Uint32Array(chunk.evidence.length + 1);
    for (let row = 0; row < rowsInPage(base.head, page); row++)
      if (chunk.states[row] === subscribed && hasBit(alive, row)) ofCode[chunk.codes[row]!]!++;
    ofCode.forEach((people, code) => {
      const evidence = code === 0 ? '' : chunk.evidence[code - 1]!;
      if (people > 0) counts.set(evidence, (counts.get(evidence) ?? 0) + people);
    });
  }
  return counts;
}

const subscribed = consentStates.indexOf('subscribed');
