import { createHash } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { crmFile } from '#lib/engine/sample/crm-file.ts';
import { defectOf, defectRates, firstOf, type Defect } from '#lib/engine/sample/defects.ts';
import { peopleColumns, peopleCsv, type PeopleForm, type PeopleRows } from '#lib/engine/sample/people-csv.ts';
import { makeEmail, makePerson, reservedDomains } from '#lib/engine/sample/people.ts';

const form: PeopleForm = { delimiter: ';', lineEnd: '\n', quote: 'needed' };
const whole: PeopleRows = { seed: 7, from: 0, count: 1000, form, columns: peopleColumns, variant: 'lifelike' };
const people = (over: Partial<PeopleRows>) => peopleCsv({ ...whole, ...over });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const indexes = (count: number) => Array.from({ length: count }, (_, index) => index);
const emails = (over: Partial<PeopleRows>) =>
  people({ columns: ['email'], ...over })
    .split('\n')
    .slice(0, -1);

describe('made-up people', () => {
  test('the first thousand rows are the same for ever', () => {
    expect(sha256(people({}))).toBe('55a4a4439edf113a1d19c9c049f0dd5ce4236f617a4cf19779160bad36490a44');
    expect(sha256(people({ variant: 'clean' }))).toBe(
      'b7111d5123b73bdbda13b9fde8d95d96bd2bdd071356ab70bc4a1306ce765479'
    );
  });

  test('pieces of any size make the same file, another seed makes another', () => {
    const pieces = [people({ count: 1 }), people({ from: 1, count: 332 }), people({ from: 333, count: 667 })];
    expect(pieces.join('')).toBe(people({}));
    expect(people({ seed: 8 })).not.toBe(people({}));
  });

  test('the address alone is the person’s', () => {
    for (const index of indexes(2000)) expect(makeEmail(7, index)).toBe(makePerson(7, index).email);
  });

  test('every domain is reserved for examples', () => {
    const found = new Set(indexes(20_000).map((index) => makeEmail(7, index).split('@')[1]));
    expect([...found].toSorted()).toEqual(reservedDomains.toSorted());
    expect([...found].every((domain) => /^(example\.(com|net|org)|[a-z]+\.example)$/.test(domain ?? ''))).toBe(true);
  });

  test('every phone is in a range kept for fiction, or absent', () => {
    const phones = indexes(20_000).map((index) => makePerson(7, index).phone);
    const british = '7700900|1(1[3-8]|[2-6]1)4960|2079460|1914980|2896496|2920180|1632960|3069990';
    const kept = new RegExp(
      `^(\\+33(19900|26191|35301|46571|53649|63998)\\d{4}|\\+44(${british})\\d{3}|\\+1[2-9]\\d{2}55501\\d{2})$`
    );
    expect(phones.filter((phone) => phone !== '' && !kept.test(phone))).toEqual([]);
    expect(phones.filter((phone) => phone === '').length).toBeLessThan(4000);
    for (const start of ['+336', '+331', '+447', '+1']) expect(phones.some((one) => one.startsWith(start))).toBe(true);
  });

  test('nobody of the sample has another’s phone, and every phone is one', () => {
    const phones = indexes(50_000)
      .map((index) => makePerson(2026, index).phone)
      .filter(Boolean);
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.length).toBeGreaterThan(40_000);
    const wrong = phones.filter((phone) => parsePhoneNumberFromString(phone)?.isPossible() !== true);
    expect(wrong).toEqual([]);
  });

  test('in the clean variant every address is whole, lower-case and unique', () => {
    const found = emails({ count: 200_000, variant: 'clean' });
    expect(new Set(found).size).toBe(200_000);
    expect(found.filter((email) => !/^[a-z._-]+\d+@[a-z.]+$/.test(email))).toEqual([]);
  });

  test('quotes stand everywhere when asked for', () => {
    const [row = ''] = people({ count: 1, form: { ...form, quote: 'always', delimiter: ',' } }).split('\n');
    expect(row.split('","')).toHaveLength(12);
    expect(row).toMatch(/^".*"$/);
  });
});

describe('defects of a base that has lived', () => {
  const count = 200_000;
  const defects = indexes(count).map((index) => defectOf(7, index));
  const counted = (defect: Defect) => defects.filter((one) => one === defect).length;

  test.each(Object.entries(defectRates))('%s: %d in ten thousand', (defect, rate) => {
    const expected = (count * rate) / 10_000;
    // five standard deviations
    expect(Math.abs(counted(defect as Defect) - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });

  test('what is announced is what is written', () => {
    const found = emails({ count });
    const seen = new Set<string>();
    const wrong = found.filter((email, index) => {
      const normal = email.trim().toLowerCase();
      const plain = /^[a-z._-]+\d+@[a-z.]+$/.test(normal);
      const actual: Defect = !normal
        ? 'empty'
        : /^[0-9a-f]{32}$/.test(normal)
          ? 'already-hashed'
          : !plain
            ? 'malformed'
            : seen.has(normal)
              ? 'duplicate'
              : 'none';
      seen.add(normal);
      return actual !== defects[index];
    });
    expect(wrong).toEqual([]);
  });

  test('a duplicate repeats an earlier row that is whole', () => {
    const duplicates = indexes(count).filter((index) => defects[index] === 'duplicate');
    expect(duplicates.every((index) => defects[firstOf(7, index)] === 'none' && firstOf(7, index) < index)).toBe(true);
  });
});

describe('the sample file', () => {
  test.each([
    ['fr', ';', 'mail_client'],
    ['en', ',', 'email']
  ] as const)('in %s: a header, fifty thousand people, twelve columns', (language, delimiter, header) => {
    const { name, pieces } = crmFile(language);
    const lines = [...pieces].join('').trimEnd().split(/\r?\n/);
    expect(name).toMatch(/^[a-z_]+\.csv$/);
    expect(lines).toHaveLength(50_001);
    expect(lines[0]?.split(delimiter)).toHaveLength(12);
    expect(lines[0]).toMatch(new RegExp(`^${header}`));
  });
});
