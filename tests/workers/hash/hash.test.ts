import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import { expectedFile } from './oracle.ts';
import { dialect, dialectOf, output, plan } from './plans.ts';
import { runHere } from './run-here.ts';

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.nat(30).map((n) => `User.${n}@Example.com`) },
  { weight: 2, arbitrary: fc.constantFrom('', ' ', 'élodie@exämple.fr', 'a@b', '  X@Y.fr ', 'Zoé', '06 12 34 56 78') },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r\n', ' ', 'é', '€', '🙂', '@') }) },
  { weight: 1, arbitrary: fc.constant('d41d8cd98f00b204e9800998ecf8427e') }
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 30 });
const sizes = fc.record({ slice: fc.integer({ min: 1, max: 200 }), lookahead: fc.integer({ min: 1, max: 64 }) });
const written = (cells: string[], always: boolean) =>
  cells.map((text) => (always || /["\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(';');

const plans: Readonly<Record<string, HashPlan>> = {
  'one e-mail': plan({ width: 3, header: 'email' }),
  'distinct e-mails': plan({ width: 3, distinct: true }),
  'three columns, two sets': plan({
    width: 3,
    outputs: [
      output({ digest: 'sha256' }),
      output({ column: 1, form: 'trimmed', digest: null }),
      output({ column: 2, form: 'phone-plus', digest: 'sha1', countryColumn: 1 })
    ],
    identifiers: [[0], [1, 2]],
    header: 'a,b,c',
    lineEnd: '\r\n',
    quote: 'always',
    distinct: true
  })
};

describe('a job gives what the slow oracle gives, wherever slices are cut', () => {
  test.each(Object.entries(plans))('%s', async (_, chosen) => {
    const property = fc.asyncProperty(
      rows,
      sizes,
      fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
      fc.boolean(),
      fc.boolean(),
      async (table, size, lineEnd, always, endsOpen) => {
        const ends = (text: string) => text.replaceAll(/\r\n|\n/g, lineEnd);
        const data = table.map((cells) => ends(written(cells, always)) + lineEnd).join('');
        const text = endsOpen ? data.slice(0, data.length - lineEnd.length) : data;
        const expected = expectedFile(text, ';', lineEnd, chosen);
        const result = await runHere({ file: new Blob([text]), dialect: dialect(), plan: chosen }, size);
        if (expected.written === 0) {
          const kind = expected.read === 0 ? 'file-without-rows' : 'nothing-written';
          expect(result).toMatchObject({ ok: false, problem: { kind } });
        } else {
          const { text: file, read, written: rowsWritten, setAside } = expected;
          expect(result).toMatchObject({ ok: true, value: { text: file, read, written: rowsWritten, setAside } });
        }
      }
    );
    await fc.assert(property, { numRuns: 300 });
  });
});

test('encodings give the same file', async () => {
  const text = 'mail;ville\nÉlodie@exämple.fr;Zürich\nb@b.fr;"Sa\u00eent\nÉtienne"\nb@b.fr;x\n\n';
  const chosen = plan({ width: 2, distinct: true });
  const utf16 = Uint8Array.from(text, (c) => c.charCodeAt(0)).length * 2;
  const little = new Uint8Array(utf16);
  const big = new Uint8Array(utf16);
  Array.from({ length: text.length }, (_, at) => {
    new DataView(little.buffer).setUint16(2 * at, text.charCodeAt(at), true);
    new DataView(big.buffer).setUint16(2 * at, text.charCodeAt(at), false);
  });
  const latin = Uint8Array.from(text, (c) => c.charCodeAt(0));
  const files = [
    { file: new Blob([text]), dialect: dialectOf(text) },
    { file: new Blob(['\ufeff', text]), dialect: dialectOf(text, { markBytes: 3 }) },
    { file: new Blob([little]), dialect: dialectOf(text, { encoding: 'utf-16le' }) },
    {
      file: new Blob([Uint8Array.of(0xff, 0xfe), little]),
      dialect: dialectOf(text, { encoding: 'utf-16le', markBytes: 2 })
    },
    { file: new Blob([big]), dialect: dialectOf(text, { encoding: 'utf-16be' }) },
    { file: new Blob([latin]), dialect: dialectOf(text, { encoding: 'windows-1252' }) }
  ];
  const expected = expectedFile(text.slice(text.indexOf('\n') + 1), ';', '\n', chosen);
  for (const slice of [1, 7, 30, 1 << 20]) {
    for (const { file, dialect: read } of files) {
      const result = await runHere({ file, dialect: read, plan: chosen }, { slice, lookahead: 4 });
      expect(result).toMatchObject({ ok: true, value: { text: expected.text, setAside: expected.setAside } });
    }
  }
});

describe('set aside', () => {
  const text = [
    'intro\r\n\r\nmail;nom\r\n',
    'A@a.fr;"un\ndeux"\r\n',
    ';vide\n',
    'jean@gmial.con;x\r',
    'jean@@gmail.com;"cité ""é"""\n',
    'a@A.FR;twin\n',
    'b@b.fr;c;d\n',
    'a@a.fr;again'
  ].join('');
  const read = dialect({ headerLine: 3, dataStart: text.indexOf('A@'), dataLine: 4 });
  const chosen = plan({ width: 2, distinct: true });

  test.each([1, 10, 40, 1 << 20])(
    'rows stand in their sheet with line, reason and original text (slices of %i)',
    async (slice) => {
      const result = await runHere({ file: new Blob([text]), dialect: read, plan: chosen }, { slice, lookahead: 8 });
      expect(result).toMatchObject({
        ok: true,
        value: { read: 7, setAside: { empty: 1, malformed: 1, duplicate: 2, 'too-many-cells': 1 } }
      });
      const value = result.ok ? result.value : null;
      expect(value?.asides).toBe(
        [
          'tamis_line;tamis_reason;tamis_detail;mail;nom',
          '6;empty;;;vide',
          '8;malformed;jean@gmail.com;jean@@gmail.com;"cité ""é"""',
          '9;duplicate;duplicate of line 4;a@A.FR;twin',
          '10;too-many-cells;;b@b.fr;c;d',
          '11;duplicate;duplicate of line 4;a@a.fr;again',
          ''
        ].join('\n')
      );
      expect(value?.setAsideBytes).toBe(new TextEncoder().encode(value?.asides).length);
      expect(value?.examples).toEqual([
        { line: 6, reason: 'empty', detail: 'none', text: ';vide', value: '', suggestion: null, firstLine: null },
        {
          line: 8,
          reason: 'malformed',
          detail: 'two-ats',
          text: 'jean@@gmail.com;"cité ""é"""',
          value: 'jean@@gmail.com',
          suggestion: 'jean@gmail.com',
          firstLine: null
        },
        {
          line: 9,
          reason: 'duplicate',
          detail: 'none',
          text: 'a@A.FR;twin',
          value: 'a@A.FR',
          suggestion: null,
          firstLine: 4
        },
        {
          line: 10,
          reason: 'too-many-cells',
          detail: 'none',
          text: 'b@b.fr;c;d',
          value: '',
          suggestion: null,
          firstLine: null
        },
        {
          line: 11,
          reason: 'duplicate',
          detail: 'none',
          text: 'a@a.fr;again',
          value: 'a@a.fr',
          suggestion: null,
          firstLine: 4
        }
      ]);
    }
  );

  test('the sheet of a file without delimiter and header is split by tabs', async () => {
    const file = new Blob(['a@a.fr\nno;pe\n']);
    const result = await runHere({ file, dialect: dialect({ delimiter: '' }), plan: plan() });
    expect(result).toMatchObject({
      ok: true,
      value: { asides: 'tamis_line\ttamis_reason\ttamis_detail\n2\tmalformed\tno-at\tno;pe\n' }
    });
  });

  test('a stray quote costs one row', async () => {
    const file = new Blob(['"a@a.fr;x\n'.concat('b@b.fr;y\n'.repeat(200_000))]);
    const result = await runHere({ file, dialect: dialect(), plan: plan({ width: 2 }) });
    expect(result).toMatchObject({ ok: true, value: { written: 200_000, setAside: { 'open-quote': 1 } } });
  });
});

describe('problems', () => {
  const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
  const run = (file: Blob, slice: number) => runHere({ file, dialect: dialect(), plan: plan({ width: 2 }) }, { slice });

  test.each([1, 20, 1 << 20])('a value that is no UTF-8 stops the job at its line (slices of %i)', async (slice) => {
    const file = new Blob([bytes('a@a.fr;x\n"b@b.fr";"x\ny"\n\xe9lodie@a.fr;x\nc@c.fr;d\n')]);
    const problem = { kind: 'encoding-wrong', encoding: 'utf-8', line: 4 };
    expect(await run(file, slice)).toEqual({ ok: false, problem });
  });

  test('a character cut by the end of the file is no UTF-8 either', async () => {
    const problem = { kind: 'encoding-wrong', encoding: 'utf-8', line: 2 };
    expect(await run(new Blob([bytes('a@a.fr;x\nb@\xc3')]), 1 << 20)).toEqual({ ok: false, problem });
  });

  test('replacement characters that the file holds are a matter of the form', async () => {
    const result = await run(new Blob(['a@a.fr;x\nb\ufffd@b.fr;y\n']), 1 << 20);
    expect(result).toMatchObject({ ok: true, value: { read: 2 } });
  });

  test('bad UTF-16 stops the job', async () => {
    const file = new Blob([Uint8Array.of(0x61, 0, 0x0a, 0, 0, 0xdc, 0x0a, 0)]);
    const read = dialect({ encoding: 'utf-16le' });
    const problem = { kind: 'encoding-wrong', encoding: 'utf-16le', line: null };
    expect(await runHere({ file, dialect: read, plan: plan() })).toEqual({ ok: false, problem });
  });

  test('a record without end is refused by a written limit', async () => {
    const file = new Blob([`a@a.fr;x\n${'y'.repeat(5000)}\nb@b.fr;y\n`]);
    const order = { file, dialect: dialect(), plan: plan({ width: 2 }) };
    const problem = { kind: 'record-too-long', line: 2, limit: 1000 };
    expect(await runHere(order, { slice: 50, lookahead: 10, longest: 1000 })).toEqual({ ok: false, problem });
    expect(await runHere(order, { slice: 50, lookahead: 10, longest: 8000 })).toMatchObject({ ok: true });
  });

  test('a file of nothing but refused rows gives no file', async () => {
    expect(await run(new Blob(['x\ny\n']), 10)).toEqual({ ok: false, problem: { kind: 'nothing-written', read: 2 } });
    expect(await run(new Blob([]), 10)).toEqual({ ok: false, problem: { kind: 'file-without-rows' } });
  });
});
