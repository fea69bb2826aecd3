import type { Audience } from '#lib/domain/audience.ts';
import type { OutboxItem } from '#lib/domain/outbox.ts';
import { clamped } from './back-off.ts';

/** What a lane does next. Items leave in order: one that waits for its time keeps those behind it waiting, so that a
 * removal never passes the addition before it; one that is refused, held or taken out keeps nobody. An item whose
 * audience the network has not made yet is passed over while its creation is refused or held.
 * `items` are those of one lane that are waiting or being sent, in order. */
export function nextItem(
  items: readonly OutboxItem[],
  audience: (id: string) => Pick<Audience, 'remote'> | undefined,
  now: number
): { readonly item: OutboxItem } | { readonly waitUntil: number } | null {
  for (const item of items) {
    if (item.state === 'sending') return { waitUntil: item.lease?.until ?? now };
    if (item.state !== 'waiting' || !hasPlace(item, audience)) continue;
    const at = clamped(item.nextAt, now);
    return at <= now ? { item } : { waitUntil: at };
  }
  return null;
}

function hasPlace(
  { effect, audience: id }: OutboxItem,
  audience: (id: string) => Pick<Audience, 'remote'> | undefined
) {
  if (effect.kind === 'create' || effect.kind === 'lookalike' || id === null) return true;
  return (audience(id)?.remote ?? null) !== null;
}
