import type { Bits, Words } from '#lib/domain/chunk.ts';
import type { PageId } from '#lib/domain/commit.ts';
import { fieldColumn, pageRows } from '#lib/domain/contact-column.ts';
import { keyedIdentity } from '#lib/domain/keyed-identity.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { canonicalIdentity, identities } from '#lib/engine/import/identity.ts';
import { openPage, type PageBytes } from '#lib/storage/page-codec.ts';
import type { PagePlace } from '#lib/storage/backup/restored-rows.ts';
import { readSuppressions } from '#lib/storage/suppressions.ts';

/** Finds people in a backup who were erased on this device: by any identity that they have in any of its pages. */
export class ErasedHere {
  readonly #hashes: ReadonlySet<string>;
  readonly #keys: readonly Uint8Array[];
  /** Pages of who is a contact, now and in the past. */
  readonly #alive = new Map<PageId, { readonly page: number; readonly bits: Uint32Array; readonly isNow: boolean }>();
  /** Rows by page number. */
  readonly rows = new Map<number, Set<number>>();

  private constructor(hashes: ReadonlySet<string>, keys: readonly Uint8Array[]) {
    this.#hashes = hashes;
    this.#keys = keys;
  }

  static async open(): Promise<Result<ErasedHere>> {
    const list = await readSuppressions();
    if (!list.ok) return list;
    const erased = list.value.suppressions.filter(({ reason }) => reason === 'erased').map(({ hash }) => hash);
    const keys = list.value.keys.map(({ bytes }) => bytes);
    return success(new ErasedHere(new Set(erased), keys));
  }

  /** Their numbers in it. */
  get contacts(): readonly number[] {
    return [...this.rows].flatMap(([page, rows]) => [...rows].map((row) => page * pageRows + row));
  }

  /** How many of them are contacts in it. */
  get people(): number {
    return [...this.lost].reduce((sum, [id, people]) => sum + (this.#alive.get(id)?.isNow ? people : 0), 0);
  }

  /** How many of them each page of who is a contact has. */
  get lost(): ReadonlyMap<PageId, number> {
    const lost = new Map<PageId, number>();
    for (const [id, { page, bits }] of this.#alive) {
      const people = [...(this.rows.get(page) ?? [])].filter((row) => hasBit(bits, row)).length;
      if (people > 0) lost.set(id, people);
    }
    return lost;
  }

  async look(id: PageId, bytes: PageBytes, { column, page, isNow }: PagePlace): Promise<void> {
    if (this.#hashes.size === 0) return;
    if (column === 'alive') {
      const alive = (await openPage(bytes)) as Bits | null;
      if (alive) this.#alive.set(id, { page, bits: alive.bits, isNow });
    }
    const identity = identities.find((one) => fieldColumn(one) === column);
    if (!identity) return;
    const chunk = (await openPage(bytes)) as Words | null;
    for (let row = 0; chunk && row < pageRows; row++) {
      const canonical = canonicalIdentity(identity, readCell<'words'>(chunk, row));
      if (canonical === '' || !this.#keys.some((key) => this.#hashes.has(keyedIdentity(key, identity, canonical))))
        continue;
      this.rows.set(page, (this.rows.get(page) ?? new Set()).add(row));
    }
  }
}
