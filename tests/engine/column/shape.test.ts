import { describe, expect, test } from 'vitest';
import { driftBetween, type FileTraits } from '#lib/engine/column/drift.ts';
import { measureColumns } from '#lib/engine/column/measure.ts';
import { recogniseColumns } from '#lib/engine/column/recognise.ts';
import { shapeOf } from '#lib/engine/column/shape.ts';

const shape = (names: readonly string[], ...rows: readonly (readonly string[])[]) =>
  shapeOf(recogniseColumns(names, rows));

describe('the shape of a file', () => {
  test('is that of its headers, however they are written', () => {
    expect(shape(['E-mail', 'Prénom'])).toBe(shape(['e_mail', 'PRENOM'], ['a@example.fr', 'Zoé']));
    expect(shape(['email', 'nom'])).not.toBe(shape(['email', 'nom', 'ville']));
    expect(shape(['email', 'nom'])).not.toBe(shape(['nom', 'email']));
    expect(shape(['a b', 'c'])).not.toBe(shape(['a', 'b c']));
  });

  test('does not change by the columns that Tamis adds', () => {
    expect(shape(['tamis_line', 'tamis_reason', 'tamis_detail', 'email', 'nom'])).toBe(shape(['email', 'nom']));
  });

  test('without headers is that of its values', () => {
    expect(shape(['', ''], ['a@example.fr', '0612345678'])).toBe(shape(['', ''], ['b@example.fr', '0712345678']));
    expect(shape(['', ''], ['a@example.fr', '0612345678'])).not.toBe(shape(['', ''], ['x', 'a@example.fr']));
  });
});

function traits(names: readonly string[], ...rows: readonly (readonly string[])[]): FileTraits {
  const columns = recogniseColumns(names, rows);
  return { columns, measures: measureColumns(columns, rows) };
}

describe('drift since last month', () => {
  const names = ['email', 'tel', 'dt_naiss'];
  const good = ['a@example.fr', '0612345678', '13/10/1980'] as const;
  const before = traits(names, ...Array.from({ length: 10 }, () => good));

  test('none', () => {
    expect(driftBetween(before, traits(names, good))).toEqual([]);
  });

  test('columns added and missing', () => {
    expect(driftBetween(before, traits(['Email', 'TEL', 'ville'], ['a@example.fr', '0612345678', 'Lyon']))).toEqual([
      { change: 'column-added', name: 'ville', role: 'city' },
      { change: 'column-missing', name: 'dt_naiss', role: 'birth-date' }
    ]);
  });

  test('order of dates', () => {
    expect(driftBetween(before, traits(names, ['a@example.fr', '0612345678', '10/13/1980']))).toEqual([
      { change: 'dates', name: 'dt_naiss', before: 'day-first', now: 'month-first' }
    ]);
  });

  test('fewer phones, and fewer of them right', () => {
    const rows = Array.from({ length: 10 }, (_, i) => [good[0], i < 2 ? '' : i < 4 ? 'inconnu' : good[1], good[2]]);
    expect(driftBetween(before, traits(names, ...rows))).toEqual([
      { change: 'filled', name: 'tel', role: 'phone', before: 1, now: 0.8 },
      { change: 'fitting', name: 'tel', role: 'phone', before: 1, now: 0.75 }
    ]);
  });

  test('values hashed meanwhile', () => {
    const hashed = ['d41d8cd98f00b204e9800998ecf8427e', good[1], good[2]];
    expect(driftBetween(before, traits(names, hashed))).toEqual([
      { change: 'hashed', name: 'email', before: null, now: 'md5' }
    ]);
  });

  test('repeated and empty names are told apart by their turn', () => {
    const twice = traits(['', 'email', 'email', ''], ['x', 'a@example.fr', '', 'y']);
    expect(driftBetween(twice, twice)).toEqual([]);
    const once = traits(['', 'email', ''], ['x', 'a@example.fr', 'y']);
    expect(driftBetween(twice, once)).toEqual([{ change: 'column-missing', name: 'email', role: 'email' }]);
  });
});
