import type { Audience } from '#lib/domain/audience.ts';
import type { Destination } from '#lib/domain/destination.ts';
import type { OutboxState } from '#lib/domain/outbox.ts';
import { networkById } from '#lib/engine/audience/catalog.ts';
import { judgeVolume } from '#lib/engine/audience/thresholds.ts';
import type { DotState } from '../dots/Dot.svelte';
import { count } from '../format.svelte.ts';
import { say } from '../words/say.svelte.ts';

export interface AudienceStatus {
  readonly dot: DotState;
  readonly text: string;
}

/** What an audience can be used for now, and what it waits for: the first of these that is so. */
export function statusOf(
  { state, remote }: Audience,
  destination: Destination | undefined,
  people: number | null,
  requests: Readonly<Record<OutboxState, number>>
): AudienceStatus {
  const words = say().audience;
  if (state !== 'active') return { dot: 'aside', text: words.state[state] };
  if (requests.refused + requests.held > 0) return { dot: 'blocked', text: words.status.review };
  if (requests.waiting + requests.sending > 0) {
    if (destination?.lane.kind === 'paused') return { dot: 'advice', text: words.status.held };
    if (destination?.lane.kind !== 'open') return { dot: 'blocked', text: words.status.held };
    return { dot: 'waits', text: words.status.waits };
  }
  if (remote === null || people === null) return { dot: 'aside', text: words.status.never };
  const network = networkById(destination?.network ?? '');
  const minimum = network && judgeVolume(network, people).marks.find(({ threshold }) => threshold.level === 'minimum');
  if (minimum && !minimum.passed) return { dot: 'advice', text: words.status.few(count(minimum.value - people)) };
  return { dot: 'done', text: words.status.usable };
}
