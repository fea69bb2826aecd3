import { describe, expect, it } from 'vitest';
import type { Column } from '#lib/domain/column.ts';
import type { Recall, RememberedColumn } from '#lib/domain/file-memory.ts';
import { columnsFromMemory } from '#lib/ui/reading/columns-from-memory.ts';
import { wishFrom } from '#lib/ui/hash/remembered-settings.ts';

const column = (index: number, name: string, part: Partial<Column> = {}): Column => ({
  index,
  name,
  role: 'ignored',
  hashed: null,
  by: 'nothing',
  dates: null,
  ...part
});
const known = (name: string, part: Partial<RememberedColumn> = {}): RememberedColumn => ({
  name,
  role: 'ignored',
  hashed: null,
  dates: null,
  ...part
});
const recall = (columns: readonly RememberedColumn[], exact: boolean): Recall => ({
  memory: { shape: 's', columns, measures: [], choice: {}, network: null, settings: null, mapping: null, usedAt: 0 },
  exact,
  missing: [],
  added: []
});

describe('columns of a file like an earlier one', () => {
  it('take the roles that were given then', () => {
    const columns = [column(0, 'a'), column(1, 'b', { role: 'phone', by: 'values' })];
    const told = columnsFromMemory(columns, recall([known('a', { role: 'email' }), known('b')], true));
    expect(told.map(({ role, by }) => [role, by])).toEqual([
      ['email', 'memory'],
      ['ignored', 'memory']
    ]);
  });
  it('are found by their header when the file has changed a little, unless the header stands twice', () => {
    const columns = [column(0, 'new'), column(1, 'a'), column(2, 'b'), column(3, 'b')];
    const memory = recall([known('a', { role: 'email' }), known('b', { role: 'phone' })], false);
    expect(columnsFromMemory(columns, memory).map(({ role }) => role)).toEqual([
      'ignored',
      'email',
      'ignored',
      'ignored'
    ]);
  });
  it('are asked about again when they were clear and are digests now', () => {
    const columns = [column(0, 'a', { role: 'email', hashed: 'md5', by: 'both' })];
    const [told] = columnsFromMemory(columns, recall([known('a', { role: 'email' })], true));
    expect(told).toMatchObject({ hashed: 'md5', by: 'both' });
    const [same] = columnsFromMemory(columns, recall([known('a', { role: 'email', hashed: 'md5' })], true));
    expect(same).toMatchObject({ hashed: 'md5', by: 'memory' });
  });
});

describe('settings read back from memory', () => {
  it('keep what is understood and drop the rest', () => {
    const remembered = {
      list: 'email',
      options: { digest: 'md5', bad: 3 },
      country: 'FR',
      dates: 'day-first',
      more: 1
    };
    expect(wishFrom(remembered)).toEqual({
      list: 'email',
      options: { digest: 'md5' },
      country: 'FR',
      dates: 'day-first'
    });
    expect(wishFrom({ country: 'france', dates: 'any' })).toEqual({});
    expect(wishFrom(null)).toEqual({});
  });
});
