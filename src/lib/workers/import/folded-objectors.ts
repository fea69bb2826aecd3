import type { Channel } from '#lib/domain/consent.ts';
import { fieldColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { Chunk, Words } from '#lib/domain/chunk.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import type { Objections } from '#lib/engine/contacts/objectors.ts';
import { identities } from '#lib/engine/import/identity.ts';
import type { FieldSlot } from '#lib/engine/import/import-slots.ts';
import type { CellPlace, PageCells, Patch } from './page-cells.ts';

/** Whether a contact of a page objected to a channel. */
export type Objects = (contact: number, channel: Channel) => boolean;

/** One field of a page, folded. */
export interface FoldedField {
  readonly slot: FieldSlot;
  readonly cells: PageCells;
  readonly patches: readonly Patch[];
}

/** Tells by all that a contact was known by before a file and is known by after it, whatever row it stands in.
 * @param before contacts of the page that were there */
export function foldedObjectors(
  objections: Objections,
  fields: readonly FoldedField[],
  base: (column: ColumnId) => Chunk | null,
  before: number
): Objects {
  const known = identities.map((identity) => {
    const field = fields.find(({ slot }) => slot.field === identity);
    return {
      ...{ identity, field, base: base(fieldColumn(identity)) as Words | null },
      patched: new Map(field?.patches.map((patch) => [patch.at, patch]))
    };
  });
  const objected = new Map<number, readonly Channel[]>();
  return (contact, channel) => {
    let channels = objected.get(contact);
    if (!channels) {
      channels = known.flatMap(({ identity, field, base, patched }) => {
        const places: (CellPlace | undefined | false | null)[] = [
          contact < before && base && { chunk: base, row: contact },
          contact >= before && field?.cells.first(contact),
          patched.get(contact)
        ];
        return places.flatMap((place) =>
          place ? objections(identity, readCell<'words'>(place.chunk as Words, place.row)) : []
        );
      });
      objected.set(contact, channels);
    }
    return channels.includes(channel);
  };
}
