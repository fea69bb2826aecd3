import { readAudiences } from '#lib/storage/audiences.ts';
import { watchWrites } from '#lib/storage/contacts.ts';
import type { Audience } from '#lib/domain/audience.ts';
import { audienceWork, mostPeople } from './audiences.svelte.ts';

// product.md E3, E10: kept up with the base while Tamis is open, and no more often than this
const pace = 60_000;
/** Windows move without any change: looked at again at least so often. */
const longest = 3_600_000;

/** Compares the audiences that follow their segment after each change of what they are made of, and each hour; in one
 * tab. What is never sent by the user is never queued by itself.
 * @returns call it to stop */
export function keepInSync(): () => void {
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let doneAt = -Infinity;
  const later = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), wait);
  };
  const hear = () => later(Math.max(2_000, doneAt + pace - performance.now()));
  async function run(): Promise<void> {
    await navigator.locks?.request('tamis-audiences', { ifAvailable: true }, async (held) => {
      if (!held) return;
      const all = await readAudiences();
      for (const audience of all.ok ? all.value : []) {
        if (end.signal.aborted) return;
        if (isFollowing(audience, Date.now())) await audienceWork.compare(audience.id, mostPeople, end.signal);
      }
    });
    doneAt = performance.now();
    if (!end.signal.aborted) later(longest);
  }
  const stops = [watchWrites(hear), watchWrites(hear, 'segments')];
  later(10_000);
  return () => {
    end.abort();
    clearTimeout(timer);
    stops.forEach((stop) => stop());
  };
}

/** Whether it follows its segment now: it was sent once, by its user. */
const isFollowing = ({ source, state, comparedAt }: Audience, now: number): boolean =>
  state === 'active' &&
  comparedAt !== null &&
  source.kind === 'segment' &&
  source.sync === 'kept' &&
  (source.until === null || source.until > now);
