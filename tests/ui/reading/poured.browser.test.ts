import { describe, expect, it } from 'vitest';
import { givenBy } from '#lib/ui/reading/dropped.ts';
import { decide, pour, poured } from '#lib/ui/reading/poured.svelte.ts';

const given = (name: string) => ({ file: new File(['email\na@example.com'], name), handle: null });

describe('a file that is poured in', () => {
  it('waits for what it is for, and goes to that table', () => {
    pour(given('a.csv'), 'drop', null);
    expect(poured.undecided?.file.name).toBe('a.csv');
    decide('import');
    expect(poured.undecided).toBeNull();
    expect(poured.import).toMatchObject({ origin: 'drop' });
    expect(poured.import?.file.name).toBe('a.csv');
  });
  it('is put away when it is for nothing, and the tables keep theirs', () => {
    pour(given('b.csv'), 'picker', 'hash');
    pour(given('c.csv'), 'picker', null);
    decide(null);
    expect([poured.undecided, poured.hash?.file.name]).toEqual([null, 'b.csv']);
  });
  it('is another pouring each time, even of the same file', () => {
    const one = given('d.csv');
    pour(one, 'picker', 'hash');
    const first = poured.hash?.serial;
    pour(one, 'picker', 'hash');
    expect(poured.hash?.serial).not.toBe(first);
  });
  it('takes the place of a file that waits for an answer', () => {
    pour(given('e.csv'), 'drop', null);
    pour(given('f.csv'), 'picker', 'import');
    expect(poured.undecided).toBeNull();
  });
});

describe('a drop', () => {
  it('gives its files, and nothing for words', async () => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'list.csv'));
    transfer.items.add('words', 'text/plain');
    expect((await givenBy(transfer)).map(({ file }) => file.name)).toEqual(['list.csv']);
  });
});
