import type { Audience, AudienceSync } from '#lib/domain/audience.ts';
import type { Destination } from '#lib/domain/destination.ts';
import { watchAudiences, watchAudienceSyncs } from '#lib/storage/audiences.ts';
import { watchDestinations } from '#lib/storage/destinations.ts';
import { openAudiences } from '#lib/workers/audience/audience.client.ts';
import { Live } from '../live.svelte.ts';
import { preferences } from '../preferences.svelte.ts';

/** As many as there may be, whatever has become of them (product.md E31 to E33). */
export const mostAudiences = 100;
/** People of one at most (E32). */
export const mostPeople = 20_000_000;

const all = new Live<readonly Audience[] | null>(watchAudiences, null);
const places = new Live<readonly Destination[] | null>(watchDestinations, null);
const syncs = new Live<readonly AudienceSync[]>(watchAudienceSyncs, []);

/** Audiences and where they go, followed through every change. */
export const audiences = {
  /** Null until they are known. */
  get all(): readonly Audience[] | null {
    return all.current;
  },
  get destinations(): readonly Destination[] {
    return places.current ?? [];
  },
  destination(id: string): Destination | undefined {
    return audiences.destinations.find((one) => one.id === id);
  },
  /** Comparisons of one, the last one first. */
  syncsOf(id: string): readonly AudienceSync[] {
    return syncs.current.filter(({ audience }) => audience === id).toReversed();
  }
};

export const audienceWork = openAudiences(() => preferences.zone);
