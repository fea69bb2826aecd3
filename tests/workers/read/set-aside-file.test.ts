import { describe, expect, test } from 'vitest';
import type { Inspection } from '#lib/domain/column.ts';
import { inspect } from '#lib/workers/read/read.job.ts';
import { fileOf } from '../../fixtures/encode.ts';

async function read(text: string): Promise<Inspection> {
  const result = await inspect(fileOf(text), {});
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

const roles = ({ columns }: Inspection) => columns.map(({ role }) => role);

describe('a corrected file of set-aside rows', () => {
  const own = 'tamis_line;tamis_reason;tamis_detail';

  test('has the columns and the shape of its source', async () => {
    const source = await read('email;nom;cp\na@example.fr;Dupont;75001\nb@example.fr;Martin;69001\n');
    const aside = await read(`${own};email;nom;cp\n2;malformed;no-at;a@example.fr;Dupont;75001\n`);
    expect(roles(aside)).toEqual(['ignored', 'ignored', 'ignored', 'email', 'last-name', 'postcode']);
    expect(aside.shape).toBe(source.shape);
    expect(aside.doubts).toEqual([]);
  });

  test('also when the source has no header', async () => {
    const rows = ['a@example.fr;Dupont;75001', 'b@example.fr;Martin;69001'];
    const source = await read(`${rows.join('\n')}\n`);
    const aside = await read(`${own}\n${rows.map((row, i) => `${i + 7};empty;;${row}`).join('\n')}\n`);
    expect(aside.dialect).toMatchObject({ headerLine: 1, dataLine: 2 });
    expect(roles(aside).slice(3)).toEqual(roles(source));
    expect(aside.shape).toBe(source.shape);
  });
});
