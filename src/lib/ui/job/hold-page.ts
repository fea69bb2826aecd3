import { updates } from '#lib/ui/pwa/updates.svelte.ts';

/** While the work runs, leaving the page asks first and no new version takes its place. */
export async function holdThePage(work: Promise<unknown>): Promise<void> {
  const release = updates.hold();
  if (held++ === 0) window.addEventListener('beforeunload', askFirst);
  await work.finally(release);
  if (--held === 0) window.removeEventListener('beforeunload', askFirst);
}

let held = 0;

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
