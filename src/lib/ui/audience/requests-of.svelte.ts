import type { OutboxState } from '#lib/domain/outbox.ts';
import { noRequests, watchRequestCounts } from '#lib/storage/outbox.ts';
import { Live } from '../live.svelte.ts';

const counts = new Live<ReadonlyMap<string, Readonly<Record<OutboxState, number>>>>(watchRequestCounts, new Map());

/** Requests of an audience by state. */
export const requestsOf = (audience: string): Readonly<Record<OutboxState, number>> =>
  counts.current.get(audience) ?? noRequests;
