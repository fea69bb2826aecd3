import type { ColumnRole } from '#lib/domain/column.ts';
import type { Digest } from '#lib/domain/digest.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import type { Network } from './network.ts';

/** What an audience may say of somebody to a network: hashed, and enough by itself to be matched (E7). */
export interface Identifier {
  /** The field's key in the network's file. */
  readonly key: string;
  readonly label: Bilingual;
  /** Where it stands in a contact. */
  readonly role: ColumnRole;
  /** Its normal form, and what that is hashed with. */
  readonly form: string;
  readonly digest: Digest;
  readonly needsCountry: boolean;
  /** Identifiers of one list only go together. */
  readonly list: string;
}

/** Identifiers that a network takes, in its order, written as it is by default.
 * @param carried keys that the way to it can carry; null: all */
export function identifiersOf({ lists }: Network, carried: readonly string[] | null): readonly Identifier[] {
  return lists.flatMap(({ key: list, fields, sets, options }) => {
    const chosen = Object.fromEntries(options.map(({ key, initial }) => [key, initial]));
    const alone = new Set(sets.flatMap((set) => (set.length === 1 ? set : [])));
    return fields.flatMap((field) => {
      const { form, digest } = field.cell(chosen);
      if (digest === null || !alone.has(field.key) || !(carried?.includes(field.key) ?? true)) return [];
      const { key, label, role, needs } = field;
      return [{ key, label, role, form, digest, needsCountry: needs.includes('country'), list }];
    });
  });
}
