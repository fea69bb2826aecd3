import type { Bits, Consents } from '#lib/domain/chunk.ts';
import { consentStates } from '#lib/domain/consent.ts';
import { nameKey } from '#lib/domain/field.ts';
import { bitWords, setBit } from '#lib/engine/chunk/bit-set.ts';
import { narrow, Vocabulary } from '#lib/engine/chunk/vocabulary.ts';
import type { ConsentSlot } from '#lib/engine/import/import-slots.ts';
import { momentReader } from '#lib/engine/import/read-moment.ts';
import type { RowSource } from './cell-cursor.ts';
import { eachWord } from './read-mapped.ts';
import { readWords } from './read-words.ts';

/** What the rows of a slice say of one channel. */
export interface Statements {
  /** What each row says, as it stands for somebody of whom nothing was known; nothing where it may not be taken. */
  readonly given: Consents;
  /** Rows that say « subscribed » without being allowed to. */
  readonly held: Bits;
}

export interface ConsentTerms {
  /** Of the dates in the file. */
  readonly zone: string;
  /** Evidence where a row has none; null: consent is not raised. */
  readonly raise: { readonly evidence: string } | null;
  /** Evidence of what is lowered, where the row has none: the file. */
  readonly source: string;
  /** Of what is not dated; seconds. */
  readonly now: number;
}

/** Reads the consents of one channel. A date that cannot be read is refused, and the row's statement taken as undated:
 * a no counts whenever it was said. */
export function consentReader(slot: ConsentSlot, { zone, raise, source: origin, now }: ConsentTerms) {
  const meanings = new Map(Object.entries(slot.state.target.meanings).map(([word, state]) => [nameKey(word), state]));
  // a zone is costly to open
  const momentOf = slot.dates ? momentReader(zone, slot.dates.dates) : () => null;
  const moments = new Map<string, number | null>();

  return (source: RowSource): Statements => {
    const { rows } = source.cut;
    const states = new Uint8Array(rows);
    const times = new Uint32Array(rows);
    const codes = new Uint32Array(rows);
    const held = bitWords(rows);
    const vocabulary = new Vocabulary();
    eachWord(
      readWords(source, slot.state.index, false),
      (word) => meanings.get(nameKey(word)) ?? 'unknown',
      (row, state) => (states[row] = consentStates.indexOf(state))
    );
    if (slot.dates) {
      eachWord(readWords(source, slot.dates.index, false), momentAt, (row, moment) => {
        if (moment === null) source.refuse(row, slot.dates!.index, 'date-malformed');
        else times[row] = moment;
      });
    }
    if (slot.evidence) {
      eachWord(
        readWords(source, slot.evidence.index, false),
        (text) => vocabulary.code(text),
        (row, code) => {
          codes[row] = code;
        }
      );
    }
    const lowering = vocabulary.code(origin);
    const raising = vocabulary.code(raise?.evidence.trim() ?? '');
    for (let row = 0; row < rows; row++) {
      if (states[row] === subscribed && (raise === null || (codes[row] || raising) === 0)) {
        setBit(held, row);
        states[row] = 0;
      }
      if (states[row] === 0) {
        times[row] = 0;
        codes[row] = 0;
        continue;
      }
      times[row] ||= now;
      codes[row] ||= states[row] === subscribed ? raising : lowering;
    }
    const evidence = vocabulary.words;
    return {
      given: { kind: 'consents', rows, states, times, codes: narrow(codes, evidence.length), evidence },
      held: { kind: 'bits', rows, bits: held }
    };
  };

  function momentAt(text: string): number | null {
    let moment = moments.get(text);
    if (moment === undefined) {
      moment = momentOf(text);
      if (moments.size === momentsKept) moments.clear();
      moments.set(text, moment);
    }
    return moment;
  }
}

const subscribed = consentStates.indexOf('subscribed');
const momentsKept = 20_000;
