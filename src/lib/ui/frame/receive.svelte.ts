import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { takeInbox } from '#lib/storage/inbox.ts';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { decide, pour, type Given, type PourOrigin, type Purpose } from '#lib/ui/reading/poured.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** Puts the first of these files on the table of the room that one is in; elsewhere the user is asked what it is for,
 * but for lines of JSON, which can only be imported. */
export function receive(given: readonly Given[], origin: PourOrigin): void {
  const [first] = given;
  if (!first) return;
  if (given.length > 1) toast.show({ text: say().shell.oneFile });
  const here = purposeHere();
  const isImported = here === null && /\.(?:jsonl|ndjson)$/i.test(first.file.name);
  pour(first, origin, isImported ? 'import' : here);
  if (isImported) void goto(resolve('/import/'));
}

/** Answers what the waiting file is for, and goes there. */
export async function receiveFor(purpose: Purpose): Promise<void> {
  decide(purpose);
  await goto(purpose === 'hash' ? resolve('/hash/') : resolve('/import/'));
}

/** Takes what was given from outside: files that the system opens with Tamis, and what was shared to it. */
export function receiveFromOutside(): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer((launched) => {
    const given = (launched.files ?? []).map(async (handle) => ({ file: await handle.getFile(), handle }));
    void Promise.all(given).then((all) => receive(all, 'open'));
  });
  // where nothing can be kept, nothing was shared
  void takeInbox()
    .then((files) =>
      receive(
        files.map((file) => ({ file, handle: null })),
        'share'
      )
    )
    .catch(() => undefined);
}

interface LaunchQueue {
  setConsumer(consumer: (launched: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

function purposeHere(): Purpose | null {
  const { id } = page.route;
  return id === '/hash' ? 'hash' : id === '/import' ? 'import' : null;
}
