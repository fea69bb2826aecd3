import type { Words } from '#lib/domain/chunk.ts';
import { fieldColumn, pageRows } from '#lib/domain/contact-column.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { bitRuns, bitWords, hasBit, setBit } from '#lib/engine/chunk/bit-set.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import { chunkAt, type ContactBase } from './contact-base.ts';
import { fold } from './fold.ts';
import type { SeekBytes } from './search-bits.ts';

/** The contact alive with this identity, null for nobody; not `except`. Looks at `alive` and the field. */
export function findIdentity(
  base: ContactBase,
  identity: Identity,
  value: string,
  seek: SeekBytes,
  except: ReadonlySet<number> = new Set()
): number | null {
  const wanted = canonicalIdentity(identity, value);
  if (wanted === '') return null;
  const pages = base.column(fieldColumn(identity)) as readonly (Words | null)[];
  for (const [page, chunk] of pages.entries()) {
    const alive = chunkAt<'bits'>(base, 'alive', page)?.bits;
    if (!chunk || !alive) continue;
    for (const { from, to } of bitRuns(candidates(chunk, wanted, seek))) {
      for (let row = from; row < to; row++) {
        const contact = page * pageRows + row;
        if (!hasBit(alive, row) || except.has(contact)) continue;
        if (canonicalIdentity(identity, readCell<'words'>(chunk, row)) === wanted) return contact;
      }
    }
  }
  return null;
}

/** Rows that may hold it: the search is blind to case and accents, so none that does is missed. */
function candidates(chunk: Words, wanted: string, seek: SeekBytes): Uint32Array {
  const bits = bitWords(pageRows);
  if (chunk.form === 'bytes') seek(chunk, fold(wanted), bits);
  else {
    const holds = [false, ...chunk.words.map((word) => fold(word) === fold(wanted))];
    for (let row = 0; row < chunk.rows; row++) if (holds[chunk.codes[row]!]) setBit(bits, row);
  }
  return bits;
}
