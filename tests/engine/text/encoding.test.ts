import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEncoding } from '#lib/engine/text/encoding.ts';
import { notText } from '#lib/engine/text/first-bytes.ts';
import { checkUtf8, utf8Length } from '#lib/engine/text/utf8.ts';
import { crmExport, frenchAccounts } from '../../fixtures/crm-files.ts';
import { encode } from '../../fixtures/encode.ts';
import { hostileCells } from '../../fixtures/hostile.ts';

const strict = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

describe('UTF-8', () => {
  test('is told as the decoder of the platform tells it', () => {
    const lead = fc.constantFrom(
      0x41,
      0x80,
      0x9f,
      0xa0,
      0xbf,
      0xc0,
      0xc2,
      0xc3,
      0xe0,
      0xe2,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.array(lead, { maxLength: 12 }).map((b) => Uint8Array.from(b))
    );
    fc.assert(
      fc.property(bytes, (sample) => {
        expect(checkUtf8(sample, true).wrong === 0).toBe(strict(sample));
      }),
      { numRuns: 20_000 }
    );
  });

  test('may be cut within a character, at the end only', () => {
    const bytes = encode('aé€😍', 'utf-8');
    for (let cut = 1; cut <= bytes.length; cut++) {
      expect(checkUtf8(bytes.subarray(0, cut), false).wrongAt).toBeNull();
    }
    expect(checkUtf8(bytes.subarray(0, 2), true).wrongAt).toBe(1);
    expect(checkUtf8(Uint8Array.of(0xc3, 0x41), false).wrongAt).toBe(0);
  });

  test('its length is known without encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      })
    );
    expect(utf8Length('aé€😍', 1, 3)).toBe(5);
    expect(utf8Length('\ud83da')).toBe(4);
  });
});

describe('the encoding of a file', () => {
  const cases = [
    ['utf-8', true, crmExport],
    ['utf-8', false, crmExport],
    ['utf-16le', true, crmExport],
    ['utf-16be', true, 'email\nАлексей@пример.рф\n'],
    ['utf-16le', false, crmExport],
    ['utf-16be', false, frenchAccounts],
    ['utf-16le', false, 'email;имя\r\na@example.ru;Алексей Иванов\r\nb@example.ru;Мария\r\n'],
    ['windows-1252', false, frenchAccounts],
    ['utf-8', false, 'email,nom\na@example.fr,Dupont\n']
  ] as const;
  test.each(cases)('I1 I2 %s, mark %s', (encoding, mark, text) => {
    const bytes = encode(text, encoding, mark);
    expect(notText(bytes)).toBeNull();
    expect(findEncoding(bytes, true)).toEqual({
      encoding,
      markBytes: mark ? (encoding === 'utf-8' ? 3 : 2) : 0,
      candidates: null
    });
  });

  test('is asked about when bytes are undefined in Windows-1252', () => {
    const bytes = Uint8Array.from([...encode('nom\nH', 'utf-8'), 0x81, 0x8d, 0x0a]);
    expect(findEncoding(bytes, true)).toMatchObject({
      encoding: 'windows-1252',
      candidates: ['windows-1252', 'utf-8']
    });
  });

  test('is asked about when a few signs are right both ways', () => {
    expect(findEncoding(encode('nom\nŽan\n', 'utf-8'), true).candidates).toEqual(['utf-8', 'windows-1252']);
    expect(findEncoding(encode('nom\nZoé\n', 'utf-8'), true).candidates).toBeNull();
  });
});

test('I20 texts with NUL and control characters are texts', () => {
  expect(notText(encode(hostileCells.join('\n'), 'utf-8'))).toBeNull();
  expect(findEncoding(encode(hostileCells.join('\n'), 'utf-8'), true).encoding).toBe('utf-8');
});
