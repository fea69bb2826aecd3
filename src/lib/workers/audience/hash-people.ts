import type { Chunk } from '#lib/domain/chunk.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import { digestBytes } from '#lib/domain/digest.ts';
import type { Identifier } from '#lib/engine/audience/identifiers.ts';
import type { Kernel, SliceResult } from '#lib/kernel/slice.ts';
import { joinPeople, type HashedPeople } from '#lib/engine/outbox/people.ts';
import { askEngine } from '../hash/ask-engine.ts';
import { slicePlan } from '../hash/slice-plan.ts';
import { peopleText } from './people-text.ts';

/** How many have one identifier, and in what state it is. */
export interface IdentifierCounts {
  readonly key: string;
  readonly valid: number;
  readonly missing: number;
  readonly malformed: number;
}

export interface Hashed {
  readonly people: HashedPeople;
  readonly identifiers: readonly IdentifierCounts[];
  /** People of whom nothing can be sent: nothing is filled in, or nothing that is takes the network's form. */
  readonly missing: number;
  readonly malformed: number;
}

/** Pages of the columns of identifiers in their order, and of the country last. */
export type IdentifierPages = readonly (readonly (Chunk | null)[])[];

/** Digests of people as a network wants them, by the same kernel and the same normal forms as a file of `/hash`.
 * @param bits whom, by contact number
 * @param home country of numbers that say none */
export function hashPeople(
  kernel: Kernel,
  identifiers: readonly Identifier[],
  columns: IdentifierPages,
  bits: Uint32Array,
  home: string | null
): Hashed {
  const plan = planOf(identifiers, home);
  const forKernel = slicePlan(plan, { delimiter: '\t', quote: '' });
  const ask = askEngine(plan, false);
  const keys = identifiers.map(({ key }) => key);
  const width = Math.max(...identifiers.map(({ digest }) => digestBytes[digest]));
  const parts: HashedPeople[] = [{ keys, width, contacts: new Uint32Array(), digests: new Uint8Array() }];
  const [filled, valid] = [keys.map(() => 0), keys.map(() => 0)];
  let [people, missing, malformed] = [0, 0, 0];
  for (let page = 0; page * pageRows < bits.length * 32; page++) {
    const chunks = columns.map((pages) => pages[page] ?? null);
    const text = peopleText(chunks, bits, page * pageRows, pageRows);
    people += text.missing + text.contacts.length;
    missing += text.missing;
    if (text.contacts.length === 0) continue;
    const { bytes } = text;
    const ran = kernel.run(forKernel, { bytes, start: 0, limit: bytes.length, last: true }, ask);
    if (ran.written + ran.asides.count !== text.contacts.length) throw new Error('rows without an answer');
    keys.forEach((_, at) => {
      filled[at]! += text.filled[at]!;
      // of each output: cells written, empty, malformed
      valid[at]! += ran.cells[3 * at]!;
    });
    malformed += ran.asides.count;
    parts.push({ keys, width, ...digestsOf(ran, text.contacts, keys.length, width) });
  }
  const counts = keys.map((key, at) => ({
    key,
    valid: valid[at]!,
    missing: people - filled[at]!,
    malformed: filled[at]! - valid[at]!
  }));
  return { people: joinPeople(parts), identifiers: counts, missing, malformed };
}

function planOf(identifiers: readonly Identifier[], home: string | null): HashPlan {
  return {
    network: '',
    ruleVersion: 0,
    outputs: identifiers.map(({ form, digest, needsCountry }, column) => ({
      column,
      form,
      digest,
      hashed: null,
      countryColumn: needsCountry ? identifiers.length : null
    })),
    identifiers: identifiers.map((_, at) => [at]),
    header: null,
    delimiter: ',',
    lineEnd: '\n',
    quote: 'needed',
    distinct: false,
    width: identifiers.length + 1,
    country: home,
    dates: null
  };
}

/** The written rows as bytes, with whom each is of: rows set aside are left out. */
function digestsOf({ out, written, asides }: SliceResult, all: Uint32Array, keys: number, width: number) {
  const contacts = new Uint32Array(written);
  for (let row = 0, aside = 0, to = 0; row < all.length; row++) {
    if (aside < asides.count && asides.lines[aside] === row) aside++;
    else contacts[to++] = all[row]!;
  }
  const digests = new Uint8Array(written * keys * width);
  for (let cell = 0, at = 0; cell < written * keys; cell++, at++) {
    let to = cell * width;
    for (; out[at] !== comma && out[at] !== lineEnd; at += 2)
      digests[to++] = (hexDigits[out[at]!]! << 4) | hexDigits[out[at + 1]!]!;
  }
  return { contacts, digests };
}

const comma = 44;
const lineEnd = 10;
const hexDigits = new Uint8Array(128);
for (let digit = 0; digit < 16; digit++) hexDigits[digit.toString(16).charCodeAt(0)] = digit;
