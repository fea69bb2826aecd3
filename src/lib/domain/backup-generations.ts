import type { BackupManifest } from './backup.ts';

/** A backup that is kept in this browser, beside the database. */
export interface BackupGeneration {
  readonly name: string;
  readonly manifest: BackupManifest;
  readonly bytes: number;
}

/** How many are kept (reliability.md, B9). */
export const generationsKept = 5;
/** People touched since the last one that do not wait for the next day. */
const manyPeople = 10_000;
const almostADay = 20 * 3_600_000;

/** Names of the generations that the newest one makes superfluous. One that holds people erased since goes as soon as
 * there is a newer one; a backup of few never pushes out the one of many.
 * @param generations newest first, all of them sound
 * @param erasedAt when somebody was last erased; 0 for never */
export function generationsToDrop(generations: readonly BackupGeneration[], erasedAt: number): readonly string[] {
  const [newest] = generations;
  if (!newest) return [];
  const isTooOld = ({ manifest }: BackupGeneration) => manifest.madeAt < erasedAt && newest.manifest.madeAt >= erasedAt;
  const sound = generations.filter((one) => !isTooOld(one));
  const most = Math.max(...sound.slice(0, generationsKept).map(({ manifest }) => manifest.people));
  const spared = sound.slice(generationsKept).find(({ manifest }) => manifest.people > 2 * most);
  const kept = new Set([...sound.slice(0, generationsKept), spared]);
  return generations.filter((one) => !kept.has(one)).map(({ name }) => name);
}

export interface BackupStanding {
  /** When the last generation was made; null for never. */
  readonly lastAt: number | null;
  readonly commits: readonly { readonly at: number; readonly people: number }[];
  readonly erasedAt: number;
  readonly now: number;
}

/** A generation is to be made: once a day when anything changed, at once when much did or somebody was erased. Never
 * ask it for an empty workspace. */
export function isGenerationDue({ lastAt, commits, erasedAt, now }: BackupStanding): boolean {
  if (lastAt === null || erasedAt > lastAt) return true;
  const since = commits.filter(({ at }) => at > lastAt);
  const touched = since.reduce((sum, one) => sum + one.people, 0);
  return since.length > 0 && (touched >= manyPeople || now - lastAt >= almostADay);
}
