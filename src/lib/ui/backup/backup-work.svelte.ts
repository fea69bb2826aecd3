import type { BackupProgress } from '#lib/domain/backup.ts';
import { changeSettings } from '#lib/storage/contacts.ts';
import { bytes } from '#lib/ui/format.svelte.ts';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { explain } from '#lib/ui/problems.ts';
import { saveFile, saveWay } from '#lib/ui/save-file.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import { backUp, verifyBackup } from '#lib/workers/backup/backup.client.ts';

/** The backup on its way, one at a time. */
export const backupWork = {
  /** Part done, 0 to 1; null when none is made. */
  get share(): number | null {
    return share;
  },
  /** Makes a backup and hands it over. Its date counts only once it was read whole: where it was saved if the browser
   * lets us look there, else before it was handed over.
   * @param passphrase it opens with; null: it opens for everybody */
  async make(passphrase: string | null): Promise<void> {
    if (share !== null) return;
    share = 0;
    const madeAt = new Date();
    const words = say().backup;
    const name = words.fileName(stampOf(madeAt));
    let told = '';
    const make = async () => {
      const made = await backUp(
        passphrase,
        ({ bytes: done, total }: BackupProgress) => (share = total ? done / total : 0)
      );
      if (made.ok) {
        told = words.handed(name, bytes(made.value.file.size));
        return made.value.file;
      }
      told = explain(made.problem).happened;
      throw new Error('no backup');
    };
    const check = async (saved: Blob) => {
      const { ok } = await verifyBackup(saved, passphrase);
      told = ok ? words.made(name, bytes(saved.size)) : words.notSound(name);
      return ok;
    };
    const saved = await saveFile(name, make, saveWay(), check);
    share = null;
    if (saved.ok && saved.value === 'saved') await changeSettings({ lastBackupAt: madeAt.getTime() });
    if (!saved.ok || saved.value === 'saved') toast.show({ text: told || words.never });
  }
};

let share = $state<number | null>(null);

/** 2026-11-22-0915, so that no backup takes the place of another. */
function stampOf(when: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  return `${date}-${two(when.getHours())}${two(when.getMinutes())}`;
}
