import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { ImportProgress } from '#lib/domain/import-job.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { explain } from '#lib/ui/problems.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import { pourSample } from '#lib/workers/import/import.client.ts';

/** The sample workspace, on its way in. */
export const sample = {
  /** Part done, 0 to 1; null when none is on its way. */
  get share(): number | null {
    return share;
  },
  /** Pours it in and opens the contacts. */
  async open(): Promise<void> {
    if (share !== null) return;
    share = 0;
    const tell = ({ bytesRead, bytesTotal }: ImportProgress) => (share = bytesTotal > 0 ? bytesRead / bytesTotal : 0);
    const run = pourSample(tell, preferences.language);
    const poured = await run.done;
    share = null;
    if (poured.ok) await goto(resolve('/contacts/'));
    else toast.show({ text: `${say().start.sampleStopped} ${explain(poured.problem).happened}` });
  }
};

let share = $state<number | null>(null);
