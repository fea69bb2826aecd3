import { asideDetail, asideReason } from './aside-codes.ts';
import { digestText } from './digest-text.ts';
import { fastForm, trimBlanks } from './plain-forms.ts';
import type { RecordCells } from './plain-records.ts';
import type { Answer, Ask, KernelDigest, SlicePlan } from './slice.ts';

/** What became of one cell: its text for the file, or why it has none (reason 'empty' for a blank one). */
export type CellOutcome =
  { readonly text: string } | { readonly text: null; readonly reason: number; readonly detail: number };

/** Reads the cells of a record and brings them into the form of each output. */
export class PlainCells {
  readonly #plan: SlicePlan;
  readonly #ask: Ask;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #answers = new Map<string, Answer>();

  constructor(plan: SlicePlan, ask: Ask) {
    this.#plan = plan;
    this.#ask = ask;
  }

  /** The value of a cell; a missing cell is empty. */
  value(bytes: Uint8Array, record: RecordCells, cell: number): string {
    if (cell >= record.count) return '';
    const value = this.#decoder.decode(bytes.subarray(record.starts[cell], record.stops[cell]));
    if (!record.quoted[cell]) return value;
    const quote = String.fromCharCode(this.#plan.quote);
    return value.replaceAll(quote + quote, quote);
  }

  outcome(bytes: Uint8Array, record: RecordCells, index: number): CellOutcome {
    const output = this.#plan.outputs[index]!;
    const value = this.value(bytes, record, output.column);
    const trimmed = trimBlanks(value);
    if (trimmed === '') return emptyCell;
    if (output.hashed) return passDigest(output.hashed, trimmed);
    const country = output.countryColumn === null ? '' : trimBlanks(this.value(bytes, record, output.countryColumn));
    const fast = output.fast && fastForm(output.fast, value, this.#plan.phone, country !== '');
    const answer = fast ? ({ ok: true, value: fast } as const) : this.#remembered(index, value, country || null);
    if (!answer.ok) return { text: null, reason: answer.reason, detail: answer.detail };
    // the hash of an empty string never leaves
    if (answer.value === '') return emptyCell;
    return { text: output.digest ? digestText(output.digest, answer.value) : answer.value };
  }

  #remembered(index: number, value: string, country: string | null): Answer {
    const key = `${index}\0${country ?? ''}\0${value}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#ask(index, value, country);
    if (this.#answers.size >= answersKept) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }
}

const answersKept = 20_000;
const emptyCell: CellOutcome = { text: null, reason: asideReason.empty, detail: asideDetail.none };
const hexLengths: Readonly<Record<KernelDigest, number>> = { md5: 32, sha1: 40, sha256: 64, sha512: 128 };

/** A value that is a digest already is checked, lower-cased and passed on. */
function passDigest(kind: KernelDigest, value: string): CellOutcome {
  const isHex = /^[0-9a-f]+$/i.test(value);
  if (isHex && value.length === hexLengths[kind]) {
    const text = value.toLowerCase();
    // the hash of an empty string never leaves, whoever made it
    return text === digestText(kind, '') ? emptyCell : { text };
  }
  const isOther = isHex && Object.values(hexLengths).includes(value.length);
  const detail = isOther ? asideDetail.anotherDigest : asideDetail.notADigest;
  return { text: null, reason: asideReason.malformed, detail };
}
