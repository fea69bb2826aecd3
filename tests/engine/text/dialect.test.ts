import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Delimiter, Quote } from '#lib/domain/dialect.ts';
import { findDialect } from '#lib/engine/text/dialect.ts';

const word = fc.constantFrom('Léa', 'Noël', 'Saint-Étienne', 'Jean Marie', 'O’Brien', 'Lyon', 'oui', 'Le Mans');
const columns = {
  nom: word,
  ville: word,
  prix: fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, part]) => `${whole},${String(part).padStart(2, '0')}`),
  adresse: fc.tuple(fc.integer({ min: 1, max: 99 }), word).map(([number, street]) => `${number}, rue ${street}`),
  tel: fc.integer({ min: 600000000, max: 699999999 }).map((number) => `0${number}`),
  dt_naiss: fc
    .tuple(fc.integer({ min: 10, max: 28 }), fc.integer({ min: 1950, max: 2005 }))
    .map(([d, y]) => `${d}/10/${y}`),
  note: fc.constantFrom('', 'dit "oui"', 'deux\nlignes', 'a;b', 'x\ty', 'p|q', "l'été")
} as const;

const file = fc.record({
  names: fc.shuffledSubarray(Object.keys(columns) as (keyof typeof columns)[], { minLength: 1 }),
  place: fc.nat(7),
  delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
  quote: fc.constantFrom<Quote>('"', "'"),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  hasHeader: fc.boolean(),
  quotesAll: fc.boolean(),
  lastEnd: fc.boolean()
});

const rowsOf = (names: readonly (keyof typeof columns)[]) =>
  fc.array(fc.tuple(fc.nat(99_999), ...names.map((name) => columns[name])), { minLength: 3, maxLength: 25 });

const anyFile = file.chain((settings) =>
  rowsOf(settings.names).map((rows) => {
    const place = Math.min(settings.place, settings.names.length);
    const put = (row: readonly string[], email: string) => row.toSpliced(place, 0, email);
    return {
      ...settings,
      header: put(settings.names, 'email'),
      rows: rows.map(([id, ...row]) => put(row, `client${id}@example.fr`))
    };
  })
);

describe('the dialect of generated files is found', () => {
  test('delimiter, quote, line ends, header, decimal commas', () => {
    fc.assert(
      fc.property(anyFile, ({ delimiter, quote, end, hasHeader, quotesAll, lastEnd, header, rows }) => {
        // single quotes are told from apostrophes only when cells are wrapped in them
        const always = quotesAll || quote === "'";
        const write = (row: readonly string[]) =>
          row
            .map((cell) =>
              always || /["\n]/.test(cell) || cell.includes(delimiter)
                ? quote + cell.replaceAll(quote, quote + quote) + quote
                : cell
            )
            .join(delimiter);
        const text = [...(hasHeader ? [header] : []), ...rows].map(write).join(end) + (lastEnd ? end : '');
        const found = findDialect(text, true, {});
        expect(found.dialect).toMatchObject({ delimiter, headerLine: hasHeader ? 1 : null });
        expect(found.names).toEqual(hasHeader ? header : header.map(() => ''));
        expect(found.records.map(({ cells }) => cells)).toEqual(rows);
        const start = new TextDecoder().decode(new TextEncoder().encode(text).subarray(found.dialect.dataStart));
        expect(start).toBe(text.slice(hasHeader ? write(header).length + end.length : 0));
        expect(found.dialect.dataLine).toBe(hasHeader ? 2 : 1);
      }),
      { numRuns: 1500 }
    );
  });

  test('addresses alone, one a line', () => {
    const emails = fc.array(
      fc.nat(99_999).map((id) => `client.${id}@example.fr`),
      { minLength: 1, maxLength: 50 }
    );
    fc.assert(
      fc.property(emails, fc.boolean(), (lines, hasHeader) => {
        const text = [...(hasHeader ? ['Courriel'] : []), ...lines].join('\n');
        const { dialect, doubts, records } = findDialect(text, true, {});
        expect(dialect).toMatchObject({ delimiter: '', headerLine: hasHeader ? 1 : null });
        expect(doubts).toEqual([]);
        expect(records).toHaveLength(lines.length);
      })
    );
  });
});

describe('what is chosen is obeyed', () => {
  test('a delimiter beats the separator line', () => {
    const text = 'sep=;\nemail,nom;x\na@example.fr,Noël;y\n';
    expect(findDialect(text, true, { delimiter: ',' }).names).toEqual(['email', 'nom;x']);
    expect(findDialect(text, true, {}).names).toEqual(['email,nom', 'x']);
  });

  test('a header line within the file drops what is above it', () => {
    const text = 'x;y\nemail;nom\na@example.fr;Noël\nb@example.fr;Zoé\n';
    const found = findDialect(text, true, { headerLine: 3 });
    expect(found.names).toEqual(['a@example.fr', 'Noël']);
    expect(found.dialect).toMatchObject({ headerLine: 3, dataLine: 4 });
  });

  test('no header keeps every row', () => {
    const found = findDialect('Titre\n\nemail;nom\na@example.fr;Noël\n', true, { headerLine: null });
    expect(found.dialect).toMatchObject({ headerLine: null, dataStart: 0 });
    expect(found.records).toHaveLength(4);
  });
});

describe('what is not clear is asked', () => {
  test('one word above one column of addresses', () => {
    expect(findDialect('inconnu\na@example.fr\nb@example.fr\n', true, {}).doubts).toEqual([
      { about: 'header', candidates: [1, null] }
    ]);
  });

  test('names with commas, under a header without', () => {
    const text = `nom\n${'Dupont,Jean\nMartin,Paul\n'.repeat(20)}`;
    const [doubt] = findDialect(text, true, {}).doubts;
    expect(doubt?.about === 'delimiter' && [...doubt.candidates].sort()).toEqual(['', ',']);
  });
});

test('a first row gone wrong is no second header', () => {
  const found = findDialect('email;nom;cp\ninconnu;Dupont;75001\na@example.fr;Noël;69001\n', true, {});
  expect(found.dialect.dataLine).toBe(2);
  expect(found.doubts).toEqual([]);
});

test('headers may be years', () => {
  const found = findDialect('email,2023,2024,2025,2026\na@x.fr,1,2,3,4\nb@x.fr,3,4,5,6\n', true, {});
  expect(found.names).toEqual(['email', '2023', '2024', '2025', '2026']);
});
