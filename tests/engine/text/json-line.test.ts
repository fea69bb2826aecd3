import { describe, expect, test } from 'vitest';
import { jsonCells, jsonKeys, withLaterKeys } from '#lib/engine/text/json-line.ts';

describe('a line of JSON', () => {
  test('gives its values by key, nested keys joined by dots', () => {
    const line =
      '{"email":"a@x.fr","at":1700000000.5,"ok":true,"none":null,"order":{"id":"A1","total":12.5,"lines":[{"name":"Chaise"},{"sku":7},{}]},"tags":["or","vip",""]}';
    expect(Object.fromEntries(jsonCells(line)!)).toEqual({
      ...{ email: 'a@x.fr', at: '1700000000.5', ok: 'true', none: '', 'order.id': 'A1', 'order.total': '12.5' },
      ...{ 'order.lines': 'Chaise; 7; {}', tags: 'or; vip' }
    });
  });

  test.each(['', '[1]', '"a"', '{"a":1', 'null', '{"a":1} x'])('%j is none', (line) => {
    expect(jsonCells(line)).toBe(null);
  });

  test('takes any key, of whatever name', () => {
    expect([...jsonCells('{"__proto__":{"constructor":"x"},"":"y"}')!]).toEqual([
      ['__proto__.constructor', 'x'],
      ['', 'y']
    ]);
  });
});

describe('a text of lines of JSON', () => {
  test('has the keys of all its first lines, those that are none left out', () => {
    const found = jsonKeys('{"a":1}\r\n\noops\n{"b":{"c":2},"a":3}\n{"d"', false)!;
    expect(found.keys).toEqual(['a', 'b.c']);
    expect(found.rows).toHaveLength(2);
  });

  test('has the keys of later lines after its own, and shows some lines that have them', () => {
    const found = withLaterKeys(jsonKeys('{"a":1}\n{"a":2}', true)!, ['{"a":3}', 'cut', '{"b":"x","a":4}']);
    expect(found.keys).toEqual(['a', 'b']);
    expect(found.rows.map((row) => Object.fromEntries(row))).toEqual([{ a: '1' }, { a: '2' }, { b: 'x', a: '4' }]);
  });

  test.each(['a;b\n1;2', '[{"a":1}]', '{oops}\n{"a":1}', ''])('%j is none', (text) => {
    expect(jsonKeys(text, true)).toBe(null);
  });
});
