import { createSubscriber } from 'svelte/reactivity';
import type { BackupGeneration } from '#lib/domain/backup-generations.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { canKeepGenerations, openGeneration, readGenerations } from '#lib/storage/backup/generations.ts';
import { changeSettings, watchCommits } from '#lib/storage/contacts.ts';
import { keepGeneration } from '#lib/workers/backup/backup.client.ts';

/** The backups that are kept in this browser, and made by themselves when asked for. */
export const generations = {
  get areOffered(): boolean {
    return canKeepGenerations();
  },
  /** Newest first. */
  get all(): readonly BackupGeneration[] {
    look();
    return all;
  },
  /** Why the last one could not be made. */
  get problem(): Problem | null {
    return problem;
  },
  open: openGeneration,
  async want(automaticBackup: boolean): Promise<void> {
    await changeSettings({ automaticBackup });
    if (automaticBackup) await keep();
  },
  /** Makes one whenever one is due, while this page is open. @returns call it to stop */
  start(): () => void {
    if (!canKeepGenerations()) return () => undefined;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const watching = watchCommits().subscribe(() => {
      clearTimeout(quiet);
      quiet = setTimeout(() => void keep(), quietTime);
    });
    return () => {
      clearTimeout(quiet);
      watching.unsubscribe();
    };
  }
};

/** A change is seldom alone. */
const quietTime = 20_000;

let all = $state.raw<readonly BackupGeneration[]>([]);
let problem = $state.raw<Problem | null>(null);
const look = createSubscriber(() => void read());

async function keep(): Promise<void> {
  const kept = await keepGeneration();
  problem = kept.ok ? null : kept.problem;
  await read();
}

async function read(): Promise<void> {
  all = await readGenerations().catch(() => []);
}
