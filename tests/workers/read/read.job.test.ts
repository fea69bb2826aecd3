import { describe, expect, test } from 'vitest';
import type { Inspection } from '#lib/domain/column.ts';
import type { DialectChoice, Encoding } from '#lib/domain/dialect.ts';
import { firstCharacters, headBytes, inspect, mostColumns } from '#lib/workers/read/read.job.ts';
import * as files from '../../fixtures/crm-files.ts';
import { encode, fileOf } from '../../fixtures/encode.ts';
import { hostileCells, hostileHeaders } from '../../fixtures/hostile.ts';
import { notTextHeads } from '../../fixtures/not-text.ts';

async function read(text: string | Uint8Array<ArrayBuffer>, choice: DialectChoice = {}): Promise<Inspection> {
  const result = await inspect(fileOf(text), choice);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

const problemOf = async (text: string | Uint8Array<ArrayBuffer>, choice: DialectChoice = {}) => {
  const result = await inspect(fileOf(text), choice);
  return result.ok ? null : result.problem;
};

const roles = ({ columns }: Inspection) => columns.map(({ role }) => role);
const names = ({ columns }: Inspection) => columns.map(({ name }) => name);
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

describe('I1 UTF-16, both byte orders', () => {
  test.each<[Encoding, boolean]>([
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-16le', false],
    ['utf-16be', false]
  ])('%s, mark %s', async (encoding, mark) => {
    const found = await read(encode(files.crmExport, encoding, mark));
    expect(found.dialect).toMatchObject({ encoding, markBytes: mark ? 2 : 0, delimiter: ',', headerLine: 1 });
    expect(found.rows[2]?.slice(2, 4)).toEqual(['Chloé', 'Noël']);
    expect(found.doubts).toEqual([]);
    // offsets are those of the UTF-8 text
    expect(found.dialect.dataStart).toBe(files.crmExport.indexOf('"1001"'));
  });

  test('the encoding can be changed before anything runs', async () => {
    const bytes = encode('email,nom\na@example.fr,Noël\n', 'utf-8');
    const found = await read(bytes, { encoding: 'windows-1252' });
    expect(found.dialect.encoding).toBe('windows-1252');
    expect(found.rows).toEqual([['a@example.fr', 'NoÃ«l']]);
  });
});

describe('I3 invalid UTF-8', () => {
  const wide = encode('email,nom\na@example.fr,Noël\nb@example.fr,Zoé\nc@example.fr,Anaïs\n', 'utf-8');
  const broken = Uint8Array.from([...wide, 0xe9, 0x2c, 0x0a]);

  test('Windows-1252 is read and asked about, and no replacement sign appears', async () => {
    const found = await read(broken);
    expect(found.doubts).toEqual([{ about: 'encoding', candidates: ['windows-1252', 'utf-8'] }]);
    expect(JSON.stringify(found.rows)).not.toContain('\ufffd');
  });

  test('UTF-8 chosen by hand is refused, with the line', async () => {
    expect(await problemOf(broken, { encoding: 'utf-8' })).toEqual({
      kind: 'encoding-wrong',
      encoding: 'utf-8',
      line: 5
    });
  });

  test('a character cut by the end of the head is no error', async () => {
    for (let shift = 0; shift < 4; shift++) {
      const text = `email,nom\n${'x'.repeat(shift)}${'a@example.fr,é€😍\n'.repeat(60_000)}`;
      expect((await read(text)).dialect.encoding).toBe('utf-8');
    }
  });
});

test('I5 decimal commas do not make commas the delimiter', async () => {
  const found = await read(files.decimalCommas);
  expect(found.dialect.delimiter).toBe(';');
  expect(found.rows).toEqual([
    ['Pomme', '1,5'],
    ['Poire', '2,5']
  ]);
  expect(found.doubts).toEqual([]);
});

test('I5 two delimiters that read the file as well are asked about', async () => {
  const found = await read('a;b,c\nd;e,f\ng;h,i\n');
  expect(found.doubts).toContainEqual({ about: 'delimiter', candidates: [',', ';'] });
  const chosen = await read('a;b,c\nd;e,f\ng;h,i\n', { delimiter: ';' });
  expect(chosen.rows[0]).toEqual(['d', 'e,f']);
  expect(chosen.doubts.filter(({ about }) => about === 'delimiter')).toEqual([]);
});

test('I6 a stray quote spoils its own row only', async () => {
  const found = await read('email,nom\na@example.fr,Dupont\n"b@example.fr,Martin\nc@example.fr,Noël\n');
  expect(found.rows.map((row) => row[0])).toEqual(['a@example.fr', 'c@example.fr']);
  expect(found.rowCount).toEqual({ value: 3, exact: true });
});

test('I6 quotes may hold line breaks, and other quotes doubled', async () => {
  const found = await read(files.crmExport);
  expect(found.rows[1]?.[2]).toBe('Anne "Nana"');
  expect(found.rows[1]?.[7]).toBe('1, rue Y\nbât. B');
  expect(found.rowCount).toEqual({ value: 3, exact: true });
});

test('I7 a row with more cells does not widen the file', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `c${i}@example.fr,Nom`).join('\n');
  const found = await read(`email,nom\nDupont,Jean,dupont@example.fr,x\n${rows}\nseul@example.fr\n`);
  expect(found.columns).toHaveLength(2);
  expect(found.rows[0]).toEqual(['Dupont', 'Jean', 'dupont@example.fr', 'x']);
  expect(found.rowCount).toEqual({ value: 22, exact: true });
});

describe('I8 line ends, blank lines, the separator line', () => {
  const rows = [
    ['a@example.fr', 'Dupont'],
    ['b@example.fr', 'Martin']
  ];
  test.each([
    ['LF', 'email,nom\na@example.fr,Dupont\nb@example.fr,Martin\n', 2],
    ['CRLF', 'email,nom\r\na@example.fr,Dupont\r\nb@example.fr,Martin\r\n', 2],
    ['CR only', 'email,nom\ra@example.fr,Dupont\rb@example.fr,Martin\r', 2],
    ['mixed', 'email,nom\r\na@example.fr,Dupont\nb@example.fr,Martin\r', 2],
    ['no final line end', 'email,nom\na@example.fr,Dupont\nb@example.fr,Martin', 2],
    ['blank lines', '\r\n\nemail,nom\n\na@example.fr,Dupont\n\nb@example.fr,Martin\n\n', 5],
    ['separator line', 'sep=,\r\nemail,nom\r\na@example.fr,Dupont\r\nb@example.fr,Martin\r\n', 3]
  ])('%s', async (_, text, dataLine) => {
    const found = await read(text);
    expect(found.rows).toEqual(rows);
    expect(names(found)).toEqual(['email', 'nom']);
    expect(found.dialect.dataLine).toBe(dataLine);
    expect(text.slice(found.dialect.dataStart)).toMatch(/^a@example/);
  });

  test('the separator line is obeyed', async () => {
    const found = await read(files.withSeparatorLine);
    expect(found.dialect).toMatchObject({ delimiter: ';', headerLine: 2, dataLine: 3 });
    const odd = await read('sep=|\na,b|c\nx@example.fr,y|z\n');
    expect(odd.rows).toEqual([['x@example.fr,y', 'z']]);
  });

  test('a header over two lines moves the data', async () => {
    const text = 'email,"nom\r\ncomplet"\na@example.fr,Dupont\n';
    const found = await read(text);
    expect(found.dialect).toMatchObject({ headerLine: 1, dataLine: 3, dataStart: text.indexOf('a@') });
  });

  test('offsets are bytes, after the mark', async () => {
    const text = 'e-mail,prénom\na@example.fr,Zoé\n';
    const found = await read(encode(text, 'utf-8', true));
    expect(found.dialect).toMatchObject({ markBytes: 3, dataStart: 15, dataLine: 2 });
    expect(names(found)[0]).toBe('e-mail');
  });
});

test('I9 hostile headers are names like others', async () => {
  const text = `${quoted(hostileHeaders)}\n${hostileHeaders.map((_, i) => `v${i}@example.fr`).join(',')}\n`;
  const found = await read(text);
  expect(names(found)).toEqual(hostileHeaders);
  expect(found.columns.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(found.rows[0]?.[0]).toBe('v0@example.fr');
  expect(({} as Record<string, unknown>)['v0@example.fr']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe('I10 what stands above, between and below the rows', () => {
  test('a preamble is no contact', async () => {
    const found = await read(files.withPreamble);
    expect(found.dialect).toMatchObject({ delimiter: ';', headerLine: 4, dataLine: 5 });
    expect(roles(found)).toEqual(['email', 'last-name', 'first-name']);
    expect(found.rowCount).toEqual({ value: 2, exact: true });
  });

  test('nor when a spreadsheet padded it', async () => {
    const found = await read(files.withPaddedPreamble);
    expect(found.dialect).toMatchObject({ headerLine: 3, dataLine: 4 });
  });

  test('two header rows: the second is taken, and asked about', async () => {
    const found = await read(files.withTwoHeaders);
    expect(found.dialect).toMatchObject({ headerLine: 2, dataLine: 3 });
    expect(found.doubts).toEqual([{ about: 'header', candidates: [2, 1] }]);
    expect(found.columns[2]).toMatchObject({ role: 'birth-date', dates: 'day-first' });
  });

  test('a row of groups above the header', async () => {
    const found = await read(files.withGroupRow);
    expect(names(found)).toEqual(['mail', 'nom', 'ville']);
  });

  test('no header', async () => {
    const found = await read(files.withoutHeader);
    expect(found.dialect).toMatchObject({ headerLine: null, dataStart: 0, dataLine: 1 });
    expect(names(found)).toEqual(['', '', '', '']);
    expect(roles(found)).toEqual(['email', 'phone', 'birth-date', 'postcode']);
    expect(found.rowCount.value).toBe(3);
  });

  test('text alone: whether the first row is a header is asked', async () => {
    const found = await read('Dupont;Jean\nMartin;Anne\nNoël;Chloé\n');
    expect(found.doubts).toEqual([{ about: 'header', candidates: [1, null] }]);
  });

  test('a footnote and a second table stay rows, counted', async () => {
    expect((await read(files.withFootnote)).rowCount.value).toBe(4);
    const tables = await read(files.twoTables);
    expect(tables.dialect).toMatchObject({ headerLine: 1, dataLine: 2 });
    expect(tables.rowCount.value).toBe(6);
  });

  test('the user decides', async () => {
    const none = await read(files.withTwoHeaders, { headerLine: null });
    expect(none.dialect).toMatchObject({ headerLine: null, dataLine: 1, dataStart: 0 });
    expect(none.doubts).toEqual([]);
    const first = await read(files.withTwoHeaders, { headerLine: 1 });
    expect(names(first)[0]).toBe('Adresse e-mail');
    expect(first.rows[0]?.[0]).toBe('mail_client');
    const bars = await read('a|b;c\nd|e;f\n', { delimiter: '|', quote: '' });
    expect(bars.dialect).toMatchObject({ delimiter: '|', quote: '' });
    expect(bars.columns).toHaveLength(2);
    const lines = await read('a@example.fr, Jean\n', { delimiter: '' });
    expect(lines.rows).toEqual([['a@example.fr, Jean']]);
  });
});

test('I11 identifiers stay text, and ambiguous dates have no order', async () => {
  const cells = ['00123', '+33612345678', '1e5', '9007199254740993', '12/1/10'];
  const found = await read(`id,tel,note,carte,dt_naiss\n${cells.join(',')}\n`);
  expect(found.rows).toEqual([cells]);
  expect(found.columns[4]).toMatchObject({ role: 'birth-date', dates: null });
});

describe('I20 extremes', () => {
  test('hostile cells come through as they are', async () => {
    const rows = hostileCells.map((cell) => quoted([cell, 'a@example.fr']));
    const found = await read(`note,email\n${rows.join('\n')}\n`);
    expect(found.rowCount).toEqual({ value: hostileCells.length, exact: true });
    expect(found.rows.map((row) => row[0])).toEqual(hostileCells.slice(0, 12));
    expect(roles(found)).toEqual(['ignored', 'email']);
  });

  test('nothing, blank lines, a header alone', async () => {
    expect(await problemOf('')).toEqual({ kind: 'file-empty' });
    expect(await problemOf(encode('', 'utf-8', true))).toEqual({ kind: 'file-empty' });
    expect(await problemOf('\n\r\n\n')).toEqual({ kind: 'file-without-rows' });
    expect(await problemOf('email,nom\n')).toEqual({ kind: 'file-without-rows' });
    expect(await problemOf('email')).toEqual({ kind: 'file-without-rows' });
    expect((await read('a@example.fr')).rows).toEqual([['a@example.fr']]);
  });

  test('one endless line is refused by the size of the head', async () => {
    const line = `email,nom\n${'x'.repeat(3 * headBytes)}`;
    expect(await problemOf(line)).toEqual({ kind: 'record-too-long', line: 2, limit: firstCharacters });
    expect(await problemOf('x'.repeat(2 * headBytes))).toEqual({
      kind: 'record-too-long',
      line: 1,
      limit: firstCharacters
    });
  });

  test('as many columns as a spreadsheet has, and not one more', async () => {
    const row = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`).join(',');
    expect((await read(`${row(mostColumns)}\n${row(mostColumns)}\n`)).columns).toHaveLength(mostColumns);
    expect(await problemOf(`${row(mostColumns + 1)}\n${row(mostColumns + 1)}\n`)).toEqual({
      kind: 'too-many-columns',
      columns: mostColumns + 1,
      limit: mostColumns
    });
  });

  test('rows beyond the head are counted by their size', async () => {
    const rows = 200_000;
    const text = `email,nom\n${Array.from({ length: rows }, (_, i) => `client${i % 1000}@example.fr,Nom`).join('\n')}\n`;
    const { rowCount } = await read(text);
    expect(rowCount.exact).toBe(false);
    expect(Math.abs(rowCount.value - rows) / rows).toBeLessThan(0.01);
    const wide = await read(encode(text, 'utf-16le', true));
    expect(Math.abs(wide.rowCount.value - rows) / rows).toBeLessThan(0.01);
  });
});

test.each(notTextHeads)('I21 $name renamed .csv', async ({ found, bytes }) => {
  expect(await problemOf(bytes)).toEqual({ kind: 'file-not-text', found });
});

test('lines of JSON are read where they are taken, and else refused for what they are', async () => {
  const text = '{"email":"a@x.fr"}\n{"email":"b@x.fr"}\n';
  expect(await problemOf(text)).toEqual({ kind: 'file-not-text', found: 'json-lines' });
  expect(await inspect(new Blob([text]), {}, true)).toMatchObject({
    ok: true,
    value: { dialect: { keys: ['email'] } }
  });
  expect((await read('{email};nom\na@x.fr;A\n')).columns).toHaveLength(2);
});

test('hashed columns are found, and asked about', async () => {
  const found = await read(files.hashedAudience);
  expect(found.columns).toEqual([
    { index: 0, name: 'email_sha256', role: 'email', hashed: 'sha256', by: 'both', dates: null }
  ]);
});
