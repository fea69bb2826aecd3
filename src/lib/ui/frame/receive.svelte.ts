import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { takeInbox } from '#lib/storage/inbox.ts';
import { pour, type PourOrigin } from '#lib/ui/reading/poured.svelte.ts';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** Puts the first of these files on the table, and goes there. */
export async function receive(files: readonly File[], origin: PourOrigin): Promise<void> {
  const [first] = files;
  if (!first) return;
  if (files.length > 1) toast.show({ text: say().shell.oneFile });
  pour(first, origin);
  await goto(resolve('/hash/'));
}

/** Takes what was given from outside: files that the system opens with Tamis, and what was shared to it. */
export function receiveFromOutside(): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer((launched) => {
    void Promise.all((launched.files ?? []).map((handle) => handle.getFile())).then((files) => receive(files, 'open'));
  });
  // where nothing can be kept, nothing was shared
  void takeInbox()
    .then((files) => receive(files, 'share'))
    .catch(() => undefined);
}

interface LaunchQueue {
  setConsumer(consumer: (launched: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}
