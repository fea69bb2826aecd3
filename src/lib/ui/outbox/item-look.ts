import type { OutboxItem, OutboxState } from '#lib/domain/outbox.ts';
import type { DotState } from '../dots/Dot.svelte';

const dots: Readonly<Record<OutboxState, DotState>> = {
  waiting: 'waits',
  sending: 'pass',
  sent: 'done',
  refused: 'blocked',
  held: 'advice',
  cancelled: 'aside'
};
export const dotOf = ({ state }: OutboxItem): DotState => dots[state];

export const peopleOf = ({ effect }: OutboxItem): number | null => ('people' in effect ? effect.people : null);

/** How long a wagon is beside others: a request about nobody is the shortest. */
export const weightOf = (item: OutboxItem): number => 1 + Math.log10(1 + (peopleOf(item) ?? 0));
