import { generationsToDrop, isGenerationDue } from '#lib/domain/backup-generations.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import {
  addGeneration,
  canKeepGenerations,
  dropGenerations,
  openGeneration,
  readGenerations
} from '#lib/storage/backup/generations.ts';
import { makeBackup } from '#lib/storage/backup/make-backup.ts';
import { readCommits, readHead, readSettings } from '#lib/storage/contacts.ts';
import { outcome } from '#lib/storage/storage-problem.ts';
import { readSuppressions } from '#lib/storage/suppressions.ts';
import { verify } from './backup.job.ts';

/** Keeps a backup in this browser if one is due, and drops those that it makes superfluous once it was read again whole.
 * One tab at a time. @returns whether one was made */
export async function keepGeneration(now: number): Promise<Result<boolean>> {
  if (!canKeepGenerations()) return success(false);
  return navigator.locks.request('tamis-generation', { ifAvailable: true }, (held) =>
    held ? keepIfDue(now) : success(false)
  );
}

async function keepIfDue(now: number): Promise<Result<boolean>> {
  const standing = await readStanding();
  if (!standing.ok) return standing;
  const { generations, isWanted, erasedAt, ...rest } = standing.value;
  if (rest.people === 0) {
    // nobody is left to be kept, and whoever was erased is not to stay in a backup
    await dropGenerations(generations.filter(({ manifest }) => manifest.madeAt < erasedAt).map(({ name }) => name));
    return success(false);
  }
  const lastAt = generations[0]?.manifest.madeAt ?? null;
  // without being wanted, only in the place of those that hold somebody erased since
  const holdsErased = lastAt !== null && erasedAt > lastAt;
  if (!(isWanted || holdsErased) || !isGenerationDue({ ...rest, lastAt, erasedAt, now })) return success(false);
  const made = await makeBackup(now, () => undefined);
  if (!made.ok) return made;
  const name = `${new Date(now).toISOString().replaceAll(/\D/g, '')}.tamis`;
  const added = await outcome(() => addGeneration(name, made.value.file));
  if (!added.ok) return added;
  const written = await outcome(() => openGeneration(name));
  const sound = written.ok ? await verify(written.value, null) : written;
  if (!sound.ok) {
    await dropGenerations([name]);
    return failure(sound.problem);
  }
  await dropGenerations(generationsToDrop(await readGenerations(), erasedAt));
  return success(true);
}

async function readStanding() {
  const [head, commits, list, settings] = [
    await readHead(),
    await readCommits(),
    await readSuppressions(),
    await readSettings()
  ];
  if (!head.ok) return head;
  if (!commits.ok) return commits;
  if (!list.ok) return list;
  if (!settings.ok) return settings;
  const erasures = [
    ...list.value.suppressions.filter(({ reason }) => reason === 'erased'),
    ...commits.value.filter(({ cause }) => cause.kind === 'erased')
  ];
  return outcome(async () => ({
    generations: await readGenerations(),
    isWanted: settings.value.automaticBackup,
    people: head.value.people,
    commits: commits.value,
    erasedAt: Math.max(0, ...erasures.map(({ at }) => at))
  }));
}
