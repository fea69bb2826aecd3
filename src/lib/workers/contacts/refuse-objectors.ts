import { channels, consentStates } from '#lib/domain/consent.ts';
import { consentColumn, fieldColumn, pageRows } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { hasBit, setBit } from '#lib/engine/chunk/bit-set.ts';
import { chunkAt, type ContactBase } from '#lib/engine/contacts/contact-base.ts';
import { aliveBits, emptyBits } from '#lib/engine/contacts/filter-bits.ts';
import { objectors } from '#lib/engine/contacts/objectors.ts';
import { identities } from '#lib/engine/import/identity.ts';
import { actOn } from './act.ts';
import { readObjections } from './objections.ts';
import type { Tools } from './tools.ts';

/** Takes back the consents of those who objected, where contacts came from elsewhere than from an import: those of a
 * backup that is older than the objection. One commit for each channel that has any. */
export async function refuseObjectors(tools: Tools): Promise<Result<void>> {
  const read = await readObjections();
  if (!read.ok) return read;
  const objections = read.value;
  if (!objections) return success(undefined);
  const at = Math.floor(Date.now() / 1000);
  for (const channel of channels) {
    const column = consentColumn(channel);
    const find = (base: ContactBase) => success(objectors(base, subscribers(base, column), channel, objections));
    const action = { kind: 'set-consent', channel, state: 'refused', at, evidence: '' } as const;
    const done = await actOn(tools, identities.map(fieldColumn), find, action, null);
    if (!done.ok) return done;
  }
  return success(undefined);
}

function subscribers(base: ContactBase, column: ReturnType<typeof consentColumn>): Uint32Array {
  const bits = emptyBits(base);
  const alive = aliveBits(base);
  base.column(column).forEach((_, page) => {
    const chunk = chunkAt<'consents'>(base, column, page);
    for (let row = 0; chunk && row < pageRows; row++) {
      const contact = page * pageRows + row;
      if (chunk.states[row] === subscribed && hasBit(alive, contact)) setBit(bits, contact);
    }
  });
  return bits;
}

const subscribed = consentStates.indexOf('subscribed');
