import type { SeekBytes } from '#lib/engine/contacts/search-bits.ts';
import type { WorkspaceReader } from './workspace-reader.ts';

/** What every task of the worker works with. */
export interface Tools {
  readonly reader: WorkspaceReader;
  readonly seek: SeekBytes;
}
