import { remembered } from '#lib/ui/contacts/remembered.svelte.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import { count, moment } from '#lib/ui/format.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import { backupAge, daysSince } from './backup-age.ts';

/** How the last backup stands, in words. */
export const standing = {
  get isDue(): boolean {
    const { commits, settings } = remembered;
    const firstAt = commits.at(-1)?.at ?? Date.now();
    return backupAge(workspace.people, settings.lastBackupAt, firstAt, Date.now()) === 'due';
  },
  get sentence(): string {
    const words = say().backup;
    const { lastBackupAt } = remembered.settings;
    if (lastBackupAt === null) return words.never;
    return standing.isDue ? words.old(count(daysSince(lastBackupAt, Date.now()))) : words.last(moment(lastBackupAt));
  }
};
