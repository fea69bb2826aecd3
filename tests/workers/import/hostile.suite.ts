import { beforeEach, describe, expect, test } from 'vitest';
import type { Encoding } from '#lib/domain/dialect.ts';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import { keyedIdentity } from '#lib/domain/keyed-identity.ts';
import { readHead } from '#lib/storage/contacts.ts';
import { suppress, suppressionKey } from '#lib/storage/suppressions.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { looksForged } from '#lib/engine/normal-form/looks-forged.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { openWasmCutter } from '#lib/kernel/wasm-cutter.ts';
import { hostileCells } from '../../fixtures/hostile.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { readPeople } from '../../support/read-people.ts';
import { planOf } from './plans.ts';
import { fileOf, importHere, mustRun } from './run-here.ts';

const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const ownText = { createdFields: [{ id: 'note', type: 'text', name: '__proto__' }] } as const;
const names = ['email', '__proto__'];
const plan = planOf([field('email'), field('note')], ownText);
const nothingKept = async () => expect(valueOf(await readHead())).toMatchObject({ commit: 0, rows: 0, people: 0 });

/** What files do to programs that trust them (reliability.md 2, rows I). */
export function hostileSuite(): void {
  describe('an import of a hostile file', () => {
    beforeEach(freshDatabase);

    test('I20 I22 keeps every text as it is written, whatever it looks like', async () => {
      const rows = hostileCells.map((cell, at) => [`p${at}@exemple.fr`, cell]);
      mustRun(await importHere({ ...fileOf(names, rows), plan }));
      const kept = (await readPeople()).map(({ fields }) => fields['note'] ?? '');
      expect(kept).toEqual(hostileCells.map((cell) => cell.trim()));
    });

    test('I22 takes back the apostrophe that a safe export puts before a formula', async () => {
      const rows = [
        ['a@exemple.fr', "'=1+1"],
        ['b@exemple.fr', "'l'orage"],
        ['c@exemple.fr', "'＝1"]
      ];
      mustRun(await importHere({ ...fileOf(names, rows), plan }));
      expect((await readPeople()).map(({ fields }) => fields['note'])).toEqual(['=1+1', "'l'orage", '＝1']);
    });

    test.each<[Encoding, 0 | 2, (text: string) => Uint8Array<ArrayBuffer>]>([
      ['windows-1252', 0, (text) => Uint8Array.from(text, (character) => character.charCodeAt(0))],
      ['utf-16le', 2, (text) => utf16(text, true)],
      ['utf-16be', 2, (text) => utf16(text, false)]
    ])('in %s gives the same people, for any size of slice', async (encoding, markBytes, encode) => {
      const rows = Array.from({ length: 40 }, (_, at) => [`é${at}@exemple.fr`, `Noël "${at}"\nà côté`]);
      const { text, dialect } = fileOf(names, rows);
      const file = new Blob([encode(text)]);
      const order = { text: file, dialect: { ...dialect, encoding, markBytes }, plan };
      mustRun(await importHere(order, { slice: 37, lookahead: 5, longest: 1 << 20 }));
      expect((await readPeople()).map(({ fields }) => [fields['email'], fields['note']])).toEqual(rows);
    });

    test('I3 says in which line a byte is no UTF-8, and keeps nothing', async () => {
      const { text, dialect } = fileOf(names, [
        ['a@exemple.fr', 'x'],
        ['b@exemple.fr', 'deux\nlignes'],
        ['c@exemple.fr', 'Z']
      ]);
      const bytes = new TextEncoder().encode(text);
      bytes[bytes.indexOf(0x5a)] = 0xff;
      const failed = await importHere({ text: new Blob([bytes]), dialect, plan });
      expect(failed).toEqual({ ok: false, problem: { kind: 'encoding-wrong', encoding: 'utf-8', line: 5 } });
      await nothingKept();
    });

    test('I6 I7 refuses rows with too many cells or an open quote, and takes the others', async () => {
      const header = 'email,note\n';
      const body = 'a@exemple.fr,x,,\nb@exemple.fr,x,y\n"c@exemple.fr,x\nd@exemple.fr,z\r\n\re@exemple.fr\r';
      const { dialect } = fileOf(names, []);
      const told = mustRun(
        await importHere({ text: header + body, dialect: { ...dialect, dataStart: header.length }, plan })
      );
      const { counts, reasons } = told.outcome;
      expect(counts).toEqual({ read: 6, created: 3, updated: 0, unchanged: 0, merged: 0, refused: 3 });
      expect(reasons).toMatchObject({ 'too-many-cells': 1, 'open-quote': 1, 'identity-empty': 1 });
      expect((await readPeople()).map(({ fields, line }) => [fields['email'], line])).toEqual([
        ['a@exemple.fr', 2],
        ['d@exemple.fr', 5],
        ['e@exemple.fr', 7]
      ]);
    });

    test('I20 I23 leaves a value out that is too long, and an address made to be slow', { timeout: 5000 }, async () => {
      const rows = [
        ['a@exemple.fr', 'x'.repeat(5000)],
        [`${'a.'.repeat(50_000)}@exemple.fr`, 'y'],
        [`${'@'.repeat(100_000)}`, 'y'],
        ['b@exemple.fr', 'z'.repeat(4096)]
      ];
      const { outcome } = mustRun(await importHere({ ...fileOf(names, rows), plan }));
      expect(outcome.counts).toMatchObject({ created: 2, refused: 2 });
      expect(outcome.reasons).toMatchObject({ 'value-too-long': 1, 'identity-malformed': 2 });
      expect((await readPeople()).map(({ fields }) => fields['note']?.length ?? 0)).toEqual([0, 4096]);
    });

    test('I20 of 16,384 columns takes those that are asked for', async () => {
      const wide: string[] = Array.from({ length: 16_384 }, (_, at) => (at === 16_383 ? 'last' : ''));
      wide[0] = 'a@exemple.fr';
      const targets = wide.map((_, at): ImportTarget =>
        at === 0 ? field('email') : at === 16_383 ? field('city') : { kind: 'ignored' }
      );
      const cutter = (await openWasmCutter())!;
      mustRun(
        await importHere(
          {
            ...fileOf(
              wide.map((_, at) => `c${at}`),
              [wide]
            ),
            plan: planOf(targets)
          },
          { cutter }
        )
      );
      expect((await readPeople())[0]!.fields).toEqual({ city: 'last', email: 'a@exemple.fr' });
    });

    test('I15 that changes while it is read keeps nothing', async () => {
      const { text, dialect } = fileOf(
        names,
        Array.from({ length: 200 }, (_, at) => [`p${at}@exemple.fr`, 'x'])
      );
      const gone = new DOMException('The file was changed.', 'NotReadableError');
      class Changing extends Blob {
        override slice(start?: number, end?: number): Blob {
          const part = super.slice(start, end);
          if ((start ?? 0) > 1000) part.arrayBuffer = () => Promise.reject(gone);
          return part;
        }
      }
      const failed = await importHere({ text: new Changing([text]), dialect, plan }, { slice: 300 });
      expect(failed).toMatchObject({ ok: false, problem: { kind: 'file-changed' } });
      await nothingKept();
    });

    test('I20 of a record too long is refused, by its line', async () => {
      const file = fileOf(names, [
        ['a@exemple.fr', 'two\nlines'],
        ['b@exemple.fr', 'y'.repeat(5000)]
      ]);
      const failed = await importHere({ ...file, plan }, { slice: 300, lookahead: 10, longest: 1000 });
      expect(failed).toEqual({ ok: false, problem: { kind: 'record-too-long', line: 4, limit: 1000 } });
      await nothingKept();
    });

    test('I20 of a header only is said to hold no row', async () => {
      const failed = await importHere({ ...fileOf(names, []), plan });
      expect(failed).toEqual({ ok: false, problem: { kind: 'file-without-rows' } });
    });

    test('I20 keeps two people apart whose addresses only look the same', async () => {
      const [latin, cyrillic] = ['paul@exemple.fr', 'p\u0430ul@exemple.fr'];
      const { outcome } = mustRun(
        await importHere({
          ...fileOf(names, [
            [latin, 'un'],
            [cyrillic, 'deux'],
            [latin.toUpperCase(), '']
          ]),
          plan
        })
      );
      expect(outcome.counts).toMatchObject({ created: 2, merged: 1 });
      expect((await readPeople()).map(({ fields }) => fields['email'])).toEqual([latin, cyrillic]);
      const job = openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
      expect(valueOf(await job.findDuplicates(() => undefined))).toEqual([]);
      expect([latin, cyrillic].map((one) => looksForged(one))).toEqual([false, true]);
    });

    test('takes nobody in again who was erased, and says so', async () => {
      const file = fileOf(names, [
        ['gone@exemple.fr', ''],
        ['here@exemple.fr', '']
      ]);
      const key = valueOf(await suppressionKey());
      const hash = keyedIdentity(key.bytes, 'email', 'gone@exemple.fr');
      valueOf(await suppress([{ hash, keyId: key.id, reason: 'erased', channels: [], at: 1 }]));
      const { outcome } = mustRun(await importHere({ ...file, plan }));
      expect(outcome.counts).toMatchObject({ created: 1, refused: 1 });
      expect(outcome.refused).toMatchObject([{ line: 2, reason: 'erased-person', value: 'gone@exemple.fr' }]);
    });
  });
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [...`\ufeff${text}`].forEach((character, at) => view.setUint16(2 * at, character.charCodeAt(0), isLittle));
  return new Uint8Array(view.buffer);
}
