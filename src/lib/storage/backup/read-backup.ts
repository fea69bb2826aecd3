import { backupFormat, type BackupManifest } from '../../domain/backup.ts';
import type { PageId } from '../../domain/commit.ts';
import { Refusal } from '../storage-problem.ts';
import { generation } from '../database.ts';
import type { PageBytes } from '../page-codec.ts';
import { isBackedUp, type BackedUpTable } from './backed-up-tables.ts';
import { BackupError, readBlocks } from './blocks.ts';
import { rowsOfText } from './rows-text.ts';

/** A backup read whole, but for its pages, which were checked and let go. */
export interface ReadBackup {
  readonly manifest: BackupManifest;
  readonly tables: ReadonlyMap<BackedUpTable, readonly Record<string, unknown>[]>;
}

/** Reads a backup to its end; every block is checked.
 * @param take is given each page; the tables were read before the first one
 * @throws Refusal: `backup-foreign`, `backup-damaged`, `backup-newer` */
export async function readBackup(
  file: Blob,
  take: (id: PageId, bytes: PageBytes, tables: ReadBackup['tables']) => Promise<void>
): Promise<ReadBackup> {
  let manifest: BackupManifest | null = null;
  const tables = new Map<BackedUpTable, readonly Record<string, unknown>[]>();
  let pages = 0;
  try {
    for await (const { kind, content } of readBlocks(file)) {
      if (manifest === null) {
        if (kind !== 'manifest') throw new BackupError('damaged');
        manifest = manifestIn(content);
      } else if (kind === 'rows') readRows(content, tables);
      else if (kind === 'page' && content.length > 4) {
        pages++;
        await take(new DataView(content.buffer).getUint32(0, true), content.slice(4), tables);
      } else throw new BackupError('damaged');
    }
  } catch (error) {
    if (error instanceof BackupError)
      throw new Refusal({ kind: error.reason === 'foreign' ? 'backup-foreign' : 'backup-damaged' });
    if (error instanceof SyntaxError) throw new Refusal({ kind: 'backup-damaged' });
    throw error;
  }
  if (!manifest || pages !== manifest.pages) throw new Refusal({ kind: 'backup-damaged' });
  return { manifest, tables };
}

/** The first block of a backup. @throws BackupError, SyntaxError, Refusal `backup-newer` */
export function manifestIn(content: Uint8Array): BackupManifest {
  const manifest = JSON.parse(decoder.decode(content)) as BackupManifest;
  const { format, generation: rows } = manifest;
  if (!Number.isInteger(format) || !Number.isInteger(rows)) throw new BackupError('damaged');
  if (format > backupFormat || rows > generation)
    throw new Refusal({ kind: 'backup-newer', format: Math.max(format, rows) });
  const counts = [manifest.madeAt, manifest.people, manifest.commits, manifest.pages, manifest.suppressed];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) throw new BackupError('damaged');
  return manifest;
}

function readRows(content: Uint8Array, tables: Map<BackedUpTable, readonly Record<string, unknown>[]>): void {
  const text = decoder.decode(content);
  const end = text.indexOf('\n');
  const table = text.slice(0, end);
  if (end < 0 || !isBackedUp(table)) throw new BackupError('damaged');
  tables.set(table, [...(tables.get(table) ?? []), ...rowsOfText(text.slice(end + 1))]);
}

const decoder = new TextDecoder('utf-8', { fatal: true });
