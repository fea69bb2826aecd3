import type { Bits, Chunk } from '#lib/domain/chunk.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import type { FieldSlot, ImportSlot } from '#lib/engine/import/import-slots.ts';
import type { RowSource } from './cell-cursor.ts';
import { readAddresses } from './read-addresses.ts';
import { consentReader, type ConsentTerms } from './read-consents.ts';
import { readDays } from './read-days.ts';
import { readChoices, readFlags, readLists } from './read-mapped.ts';
import { readNumbers } from './read-numbers.ts';
import { phoneReader } from './read-phones.ts';
import { readWords } from './read-words.ts';

export interface SlotContent {
  readonly chunk: Chunk;
  /** For consents only: rows that say « subscribed » without being allowed to. */
  readonly held: Bits | null;
}

/** Reads the slots of a slice, one by one; made once for all slices. */
export type ReadSlot = (source: RowSource) => SlotContent;

/** @param slots all of them, since a phone number is read by the country of its row */
export function slotReaders(slots: readonly ImportSlot[], plan: ImportPlan, terms: ConsentTerms): readonly ReadSlot[] {
  const country = slots.find((slot): slot is FieldSlot => slot.kind === 'field' && slot.field === 'country');
  return slots.map((slot): ReadSlot => {
    if (slot.kind === 'consent') {
      const read = consentReader(slot, terms);
      return (source) => {
        const { given, held } = read(source);
        return { chunk: given, held };
      };
    }
    const read =
      slot.kind === 'tags' ? (source: RowSource) => readLists(source, slot.columns) : fieldReader(slot, plan, country);
    return (source) => ({ chunk: read(source), held: null });
  });
}

function fieldReader(slot: FieldSlot, plan: ImportPlan, country: FieldSlot | undefined): (source: RowSource) => Chunk {
  const { index, dates, decimal } = slot.column;
  if (slot.field === 'email') return (source) => readAddresses(source, index);
  if (slot.field === 'phone') {
    const read = phoneReader(plan.homeCountry);
    // a country that is too long to be one is refused where it is read as a field
    const quietly = (source: RowSource): RowSource => ({ ...source, refuse: () => undefined });
    return (source) => read(source, index, country ? readWords(quietly(source), country.column.index, false) : null);
  }
  switch (slot.type) {
    case 'number':
      return (source) => readNumbers(source, index, decimal ?? '.');
    case 'date':
      return (source) => readDays(source, index, dates);
    case 'yes-no':
      return (source) => readFlags(source, index);
    case 'list':
      return (source) => readLists(source, [index]);
    case 'choice':
      return (source) => readChoices(source, index, slot.field);
    case 'text': {
      let isSpelled = slot.field === plan.identity;
      return (source) => {
        const words = readWords(source, index, isSpelled);
        isSpelled ||= words.form === 'bytes';
        return words;
      };
    }
  }
}
