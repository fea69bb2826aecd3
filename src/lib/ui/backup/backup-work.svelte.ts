import type { BackupProgress } from '#lib/domain/backup.ts';
import { changeSettings } from '#lib/storage/contacts.ts';
import { bytes } from '#lib/ui/format.svelte.ts';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { explain } from '#lib/ui/problems.ts';
import { saveFile } from '#lib/ui/save-file.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import { backUp } from '#lib/workers/backup/backup.client.ts';

/** The backup on its way, one at a time. */
export const backupWork = {
  /** Part done, 0 to 1; null when none is made. */
  get share(): number | null {
    return share;
  },
  /** Makes a backup and hands it over. Its date counts only when it was read again whole, and saved. */
  async make(): Promise<void> {
    if (share !== null) return;
    share = 0;
    const madeAt = new Date();
    const name = say().backup.fileName(stampOf(madeAt));
    let told = '';
    const saved = await saveFile(name, async () => {
      const made = await backUp(({ bytes: done, total }: BackupProgress) => (share = total ? done / total : 0));
      if (made.ok) {
        told = say().backup.made(name, bytes(made.value.file.size));
        return made.value.file;
      }
      told = explain(made.problem).happened;
      throw new Error('no backup');
    });
    share = null;
    if (saved.ok && saved.value === 'saved') await changeSettings({ lastBackupAt: madeAt.getTime() });
    if (!saved.ok || saved.value === 'saved') toast.show({ text: told || say().backup.never });
  }
};

let share = $state<number | null>(null);

/** 2026-11-22-0915, so that no backup takes the place of another. */
function stampOf(when: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  return `${date}-${two(when.getHours())}${two(when.getMinutes())}`;
}
