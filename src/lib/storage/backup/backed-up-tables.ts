import type { Table } from 'dexie';
import { database } from '../database.ts';

/** Small tables that a backup holds whole. Begun work, the marks and keys of this device and bytes of produced files are
 * not; tokens neither. */
export const backedUpTables = {
  heads: database.heads,
  commits: database.commits,
  segments: database.segments,
  settings: database.settings,
  fileMemories: database.fileMemories,
  productions: database.productions,
  crmSegments: database.crmSegments,
  thresholdEdits: database.thresholdEdits,
  apart: database.apart,
  suppressions: database.suppressions,
  suppressionKeys: database.suppressionKeys,
  destinations: database.destinations,
  audiences: database.audiences,
  audienceSyncs: database.audienceSyncs,
  outbox: database.outbox,
  outboxRows: database.outboxRows
} as const satisfies Readonly<Record<string, Table>>;
export type BackedUpTable = keyof typeof backedUpTables;

export const isBackedUp = (name: unknown): name is BackedUpTable =>
  typeof name === 'string' && Object.hasOwn(backedUpTables, name);
