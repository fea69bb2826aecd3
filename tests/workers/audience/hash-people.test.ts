import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chunk } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import { networkById } from '#lib/engine/audience/catalog.ts';
import { identifiersOf } from '#lib/engine/audience/identifiers.ts';
import { bitWords, setBit } from '#lib/engine/chunk/bit-set.ts';
import { rowCountry } from '#lib/engine/normal-form/country.ts';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';
import { openPlainKernel } from '#lib/kernel/plain-kernel.ts';
import { openWasmKernel } from '#lib/kernel/wasm-kernel.ts';
import { hashPeople } from '#lib/workers/audience/hash-people.ts';

type Person = readonly [email: string, phone: string, country: string];

function words(values: readonly string[]): Chunk {
  const encoded = values.map((value) => Buffer.from(value));
  const offsets = new Uint32Array(pageRows + 1);
  for (let row = 0; row < pageRows; row++) offsets[row + 1] = offsets[row]! + (encoded[row]?.length ?? 0);
  return { kind: 'words', form: 'bytes', rows: pageRows, offsets, bytes: new Uint8Array(Buffer.concat(encoded)) };
}
function codes(values: readonly string[]): Chunk {
  const known = [...new Set(values.filter(Boolean))];
  const of = new Uint8Array(pageRows);
  values.forEach((value, row) => (of[row] = known.indexOf(value) + 1));
  return { kind: 'words', form: 'codes', rows: pageRows, codes: of, words: known };
}
const pagesOf = (people: readonly Person[]) => [
  [words(people.map(([email]) => email))],
  [words(people.map(([, phone]) => phone))],
  [codes(people.map(([, , country]) => country))]
];
const everybody = (people: readonly Person[]) => {
  const bits = bitWords(pageRows);
  people.forEach((_, contact) => setBit(bits, contact));
  return bits;
};

/** One person after the other, each value through its normal form. */
function slowly(network: string, people: readonly Person[], home: string | null) {
  const identifiers = identifiersOf(networkById(network)!, ['email', 'phone']);
  const rows = people.map((person, contact) => {
    const country = rowCountry(person[2], home);
    const digests = identifiers.map(({ form, digest }, at) => {
      const result = normalFormById(form).normalise(person[at]!, { country, dates: null });
      return result.ok ? createHash(digest).update(result.value).digest('hex') : '';
    });
    return { contact, digests, isMissing: person[0] === '' && person[1] === '' };
  });
  return {
    rows: rows.filter(({ digests }) => digests.some(Boolean)),
    missing: rows.filter(({ isMissing }) => isMissing).length,
    malformed: rows.filter(({ digests, isMissing }) => !isMissing && !digests.some(Boolean)).length
  };
}

const email = fc.oneof(
  fc.constantFrom(
    '',
    ' Ada@Example.com ',
    'jefferson.Loves+hiking@gmail.com',
    'a',
    'a@b',
    'x y@z.fr',
    'Élodie@exemple.fr',
    'a\tb@c.fr',
    'a\nb@c.fr'
  ),
  fc.emailAddress()
);
const phone = fc.constantFrom(
  '',
  '06 12 34 56 78',
  '+33612345678',
  '0044 20 7946 0958',
  '+1 800-555-0100',
  'abc',
  '12',
  '0612345678\r\n'
);
const person = fc.tuple(email, phone, fc.constantFrom('', 'FR', 'Royaume-Uni', 'de')) as fc.Arbitrary<Person>;

const wasm = await openWasmKernel();

describe.each([
  ['compiled', wasm!],
  ['plain', openPlainKernel()]
])('the %s kernel', (_, kernel) => {
  test.each(['meta', 'google', 'tiktok'])('hashes people for %s as one would slowly', (network) => {
    const identifiers = identifiersOf(networkById(network)!, ['email', 'phone']);
    expect(identifiers.map(({ key }) => key)).toEqual(['email', 'phone']);
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), fc.constantFrom(null, 'FR'), (people, home) => {
        const hashed = hashPeople(kernel, identifiers, pagesOf(people), everybody(people), home);
        const slow = slowly(network, people, home);
        const rows = Array.from(hashed.people.contacts, (contact, row) => ({
          contact,
          digests: [0, 1].map((key) => {
            const from = (row * 2 + key) * 32;
            const hex = Buffer.from(hashed.people.digests.subarray(from, from + 32)).toString('hex');
            return /^0+$/.test(hex) ? '' : hex;
          })
        }));
        expect(rows).toEqual(slow.rows.map(({ contact, digests }) => ({ contact, digests })));
        expect([hashed.missing, hashed.malformed]).toEqual([slow.missing, slow.malformed]);
        // everybody is either sent or left out for one reason
        expect(rows.length + hashed.missing + hashed.malformed).toBe(people.length);
        for (const { valid, missing, malformed } of hashed.identifiers)
          expect(valid + missing + malformed).toBe(people.length);
      }),
      { numRuns: 60 }
    );
  });
});

test('only those who are asked about, of every page', () => {
  const bits = bitWords(2 * pageRows);
  [1, pageRows, 2 * pageRows - 1].forEach((contact) => setBit(bits, contact));
  const emails = [...Array(pageRows).keys()].map((at) => `p${at}@exemple.fr`);
  const pages = [
    [words(emails), words(emails)],
    [null, null]
  ];
  const identifiers = identifiersOf(networkById('powerspace')!, null);
  const { people } = hashPeople(wasm!, identifiers, pages, bits, null);
  expect([...people.contacts]).toEqual([1, pageRows, 2 * pageRows - 1]);
  expect([people.keys, people.width]).toEqual([['email'], 16]);
  const md5 = (text: string) => createHash('md5').update(text).digest('hex');
  expect(Buffer.from(people.digests).toString('hex')).toBe(
    [1, 0, pageRows - 1].map((at) => md5(`p${at}@exemple.fr`)).join('')
  );
});

test('identifiers of a network are those that match somebody by themselves, hashed', () => {
  const keys = (network: string) => identifiersOf(networkById(network)!, null).map(({ key, list }) => `${list} ${key}`);
  expect(keys('meta')).toEqual(['people email', 'people phone']);
  expect(keys('powerspace')).toEqual(['email email']);
});
