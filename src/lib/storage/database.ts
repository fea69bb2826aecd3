import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { Audience, AudienceSync } from '../domain/audience.ts';
import type { CrmSegment } from '../domain/crm-segment.ts';
import type { Destination } from '../domain/destination.ts';
import type { FileMemory } from '../domain/file-memory.ts';
import type { PageId } from '../domain/commit.ts';
import type { ImportJob } from '../domain/import-job.ts';
import type { OutboxItem, OutboxRows } from '../domain/outbox.ts';
import type { Production } from '../domain/production.ts';
import type { Segment } from '../domain/segment.ts';
import type { Suppression, SuppressionKey } from '../domain/suppression.ts';
import type { ThresholdEdit } from '../domain/threshold-edit.ts';
import type { WorkspaceSettings } from '../domain/workspace-settings.ts';
import type { CommitRow } from './commit-row.ts';
import type { HeadRow } from './head-row.ts';
import type { PageBytes } from './page-codec.ts';

/** Shape of the rows that this build writes. Raise it with a new `version()` when a row changes shape. */
export const generation = 4;

/** The row by which a database is known, and by which an outdated tab is kept from writing. */
export interface House {
  readonly key: 'house';
  /** The same as in `localStorage`: when only that one is left, the browser has erased the database. */
  readonly birth: string;
  readonly bornAt: number;
  /** Shape of the rows now. */
  readonly generation: number;
  /** The oldest generation that may still write. */
  readonly minWriter: number;
}

/** An import that was begun and not ended. */
export interface ImportRow {
  readonly id: string;
  readonly startedAt: number;
  readonly job: ImportJob;
  readonly handle: FileSystemFileHandle | null;
}

/** Two contacts that are not the same person, the lower number first. */
export interface ApartRow {
  readonly a: number;
  readonly b: number;
}

/** People whose erasure has begun: until it is whole, it is begun again at each start. */
export interface ErasureRow {
  readonly id: string;
  readonly contacts: readonly number[];
}

/** A key of this device that no script can read, of this page or another. */
export interface DeviceKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** The one database of this device. Strict: what is kept here must survive a power cut. Of pages by the hundred
 * megabytes, being strict costs nothing that could be measured. */
export const database = new Dexie('tamis', { chromeTransactionDurability: 'strict' }) as Dexie & {
  readonly house: Table<House, string>;
  readonly fileMemories: Table<FileMemory, string>;
  readonly productions: Table<Production, string>;
  readonly crmSegments: Table<CrmSegment, string>;
  readonly thresholdEdits: Table<ThresholdEdit, string>;
  readonly pages: Table<PageBytes, PageId>;
  readonly commits: Table<CommitRow, number>;
  readonly heads: Table<HeadRow, string>;
  readonly imports: Table<ImportRow, string>;
  readonly apart: Table<ApartRow, [number, number]>;
  readonly suppressions: Table<Suppression, string>;
  readonly suppressionKeys: Table<SuppressionKey, string>;
  readonly erasures: Table<ErasureRow, string>;
  readonly segments: Table<Segment, string>;
  readonly destinations: Table<Destination, string>;
  readonly audiences: Table<Audience, string>;
  readonly audienceSyncs: Table<AudienceSync, [string, number]>;
  readonly outbox: Table<OutboxItem, string>;
  readonly outboxRows: Table<OutboxRows, string>;
  readonly deviceKeys: Table<DeviceKey, string>;
  readonly settings: Table<WorkspaceSettings & { readonly key: string }, string>;
};

database.version(1).stores({
  house: 'key',
  fileMemories: 'shape, usedAt',
  productions: 'id, madeAt',
  crmSegments: 'id, createdAt',
  thresholdEdits: 'key'
});

// contacts: tabs of generation 1 may not write any more, nor would they know how to
database
  .version(2)
  .stores({
    pages: '++',
    commits: 'id',
    heads: 'key',
    imports: 'id, startedAt',
    apart: '[a+b]',
    settings: 'key',
    suppressions: 'hash',
    suppressionKeys: 'id, madeAt',
    erasures: 'id'
  })
  .upgrade(async (transaction) => {
    await transaction.table('house').update('house', { generation: 2, minWriter: 2 });
    // a file's memory holds what its columns were, and how it was imported
    await transaction.table('fileMemories').toCollection().modify({ measures: [], mapping: null });
  });

// events and segments: older tabs would blank rows of events by their numbers as if they were contacts
database
  .version(3)
  .stores({ segments: 'id, changedAt' })
  .upgrade(async (transaction) => {
    await transaction.table('house').update('house', { generation: 3, minWriter: 3 });
  });

// what leaves: an older tab would erase somebody from the contacts and not from what waits
database
  .version(4)
  .stores({
    destinations: 'id',
    audiences: 'id, destination',
    audienceSyncs: '[audience+at]',
    outbox: 'id, [destination+state+order], [destination+order], [audience+order]',
    outboxRows: 'id',
    deviceKeys: 'id'
  })
  .upgrade(async (transaction) => {
    await transaction.table('house').update('house', { generation: 4, minWriter: 4 });
  });
