import type { Problem } from '#lib/domain/problem.ts';
import type { Production } from '#lib/domain/production.ts';
import { asideName, openSpooled } from '#lib/storage/spool.ts';
import { saveFile, saveWay } from '#lib/ui/save-file.ts';
import { toast } from '../kit/toast.svelte.ts';
import { say } from '../words/say.svelte.ts';
import { asideFileName, manifestName } from './file-names.ts';

/** Hands over the files of one production; says what was saved, and answers why it could not. */
export class HandOver {
  busy = $state(false);

  file({ fileName, spool }: Production): Promise<Problem | null> {
    return this.#hand(fileName, () => openSpooled(spool));
  }

  manifest({ fileName, manifest }: Production): Promise<Problem | null> {
    const text = new Blob([manifest], { type: 'application/json' });
    return this.#hand(manifestName(fileName), () => Promise.resolve(text));
  }

  aside({ fileName, spool }: Production): Promise<Problem | null> {
    return this.#hand(asideFileName(fileName, say().hash.done.asideFile), () => openSpooled(asideName(spool)));
  }

  async #hand(name: string, open: () => Promise<Blob>): Promise<Problem | null> {
    if (this.busy) return null;
    this.busy = true;
    const result = await saveFile(name, open, saveWay());
    this.busy = false;
    if (!result.ok) return result.problem;
    if (result.value === 'saved') toast.show({ text: say().files.productions.saved(name) });
    return null;
  }
}
