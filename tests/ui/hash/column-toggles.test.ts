import { describe, expect, it } from 'vitest';
import type { Column, ColumnRole } from '#lib/domain/column.ts';
import { meta } from '#lib/engine/audience/networks/meta.ts';
import { powerspace } from '#lib/engine/audience/networks/powerspace.ts';
import { offerSettings } from '#lib/engine/audience/offer.ts';
import { columnToggles, toggleColumn } from '#lib/ui/hash/ready/column-toggles.ts';

const columns = (...roles: readonly ColumnRole[]): readonly Column[] =>
  roles.map((role, index) => ({ index, name: `c${index}`, role, hashed: null, by: 'header', dates: null }));
const pairs = (toggles: ReturnType<typeof columnToggles>) =>
  toggles.map(({ column, field, taken }) => `${field.key} ${column.index} ${taken ? 'in' : 'out'}`);

describe('columns taken in and left out', () => {
  it('are every pairing of a column and a field of its role', () => {
    const file = columns('email', 'email', 'phone', 'external-id');
    const { columns: chosen } = offerSettings(meta, file);
    const [list] = meta.lists;
    if (!list) throw new Error('no list');
    expect(pairs(columnToggles(list, file, chosen))).toEqual([
      'email 0 in',
      'email 1 in',
      'phone 2 in',
      'extern_id 3 out'
    ]);
  });
  it('change the column of a field that holds only one', () => {
    const file = columns('email', 'email');
    const { columns: chosen } = offerSettings(powerspace, file);
    const [list] = powerspace.lists;
    const [first, second] = columnToggles(list ?? never(), file, chosen);
    expect(first?.taken).toBe(true);
    expect(toggleColumn(chosen, second ?? never())).toEqual([{ column: 1, field: 'email', custom: null }]);
    expect(toggleColumn(chosen, first ?? never())).toEqual([]);
  });
});

function never(): never {
  throw new Error('nothing there');
}
