import type { Identity } from '#lib/domain/import-plan.ts';
import { identities } from '#lib/engine/import/identity.ts';
import type { ImportSlot } from '#lib/engine/import/import-slots.ts';

/** The slots of a file that somebody can be known by, one of them or several. */
export const identitySlots = (
  slots: readonly ImportSlot[]
): readonly { readonly identity: Identity; readonly slot: number }[] =>
  slots.flatMap((one, slot) => {
    const identity = one.kind === 'field' && identities.find((known) => known === one.field);
    return identity ? [{ identity, slot }] : [];
  });
