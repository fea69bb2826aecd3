import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { CrmSegment } from '../domain/crm-segment.ts';
import type { FileMemory } from '../domain/file-memory.ts';
import type { Production } from '../domain/production.ts';
import type { ThresholdEdit } from '../domain/threshold-edit.ts';

/** Shape of the rows that this build writes. Raise it with a new `version()` when a row changes shape. */
export const generation = 1;

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

/** The one database of this device. Strict: what is kept here must survive a power cut, and is small. */
export const database = new Dexie('tamis', { chromeTransactionDurability: 'strict' }) as Dexie & {
  readonly house: Table<House, string>;
  readonly fileMemories: Table<FileMemory, string>;
  readonly productions: Table<Production, string>;
  readonly crmSegments: Table<CrmSegment, string>;
  readonly thresholdEdits: Table<ThresholdEdit, string>;
};

database.version(1).stores({
  house: 'key',
  fileMemories: 'shape, usedAt',
  productions: 'id, madeAt',
  crmSegments: 'id, createdAt',
  thresholdEdits: 'key'
});
