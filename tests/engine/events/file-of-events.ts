import type { Inspection } from '#lib/domain/column.ts';
import type { Recall } from '#lib/domain/file-memory.ts';
import type { RememberedEvents } from '#lib/domain/event-import.ts';
import { inspect } from '#lib/workers/read/read.job.ts';
import { valueOf } from '../../storage/fresh-database.ts';

/** A file of these lines, read as a person would pour it in. */
export const inspected = async (lines: readonly string[]): Promise<Inspection> =>
  valueOf(await inspect(new Blob([lines.join('\n')]), {}, true));

/** What was remembered of a file with these headers. */
export const recallOf = (
  names: readonly string[],
  exact: boolean,
  events: (RememberedEvents & { readonly isLast: boolean }) | null,
  mapping: Recall['memory']['mapping'] = null
): Recall => ({
  memory: {
    shape: 'shape',
    columns: names.map((name) => ({ name, role: 'ignored', hashed: null, dates: null })),
    measures: [],
    choice: {},
    network: null,
    settings: null,
    mapping,
    events,
    usedAt: 0
  },
  exact,
  missing: [],
  added: []
});
