import { describe, expect, test } from 'vitest';
import { builtInFields, type Field, type FieldType } from '#lib/domain/field.ts';
import { columnsOf, moved, neededFields, shownColumns } from '#lib/ui/contacts/columns.ts';

const builtIn = Object.entries(builtInFields).map(([id, type]): Field => ({ id, type, name: null }));
const own = (id: string, type: FieldType): Field => ({ id, type, name: id });
const fields = [...builtIn, own('last-purchase', 'date'), own('total', 'number'), own('visits', 'number')];
const ids = (chosen: readonly string[] | null) => shownColumns(fields, chosen).map(({ id }) => id);

describe('columns of the table', () => {
  test('at first: who, how to reach, where, what is allowed, and the first date and number of one’s own', () => {
    expect(ids(null)).toEqual(['name', 'email', 'phone', 'city', 'consent', 'last-purchase', 'total']);
  });

  test('then as chosen, the name first whatever was kept, and without what is gone', () => {
    expect(ids(['tags', 'name', 'erased-field', 'email'])).toEqual(['name', 'tags', 'email']);
  });

  test('first and last name are one column, and every other field can be shown', () => {
    const all = columnsOf(fields).map(({ id }) => id);
    expect(all.filter((id) => id.endsWith('-name'))).toEqual([]);
    expect(new Set(all).size).toBe(fields.length - 2 + 3);
    expect(neededFields(shownColumns(fields, ['email', 'consent']))).toEqual(['first-name', 'last-name', 'email']);
  });

  test('one is moved by a place, never before the name', () => {
    expect(moved(['name', 'a', 'b', 'c'], 'c', -1)).toEqual(['name', 'a', 'c', 'b']);
    expect(moved(['name', 'a', 'b', 'c'], 'a', -1)).toEqual(['name', 'a', 'b', 'c']);
    expect(moved(['name', 'a', 'b', 'c'], 'a', 1)).toEqual(['name', 'b', 'a', 'c']);
    expect(moved(['name', 'a'], 'name', 1)).toEqual(['name', 'a']);
  });
});
