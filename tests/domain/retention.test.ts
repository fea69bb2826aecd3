import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Production } from '#lib/domain/production.ts';
import { bytesKept } from '#lib/domain/production.ts';
import { losingBytes, productionsKept } from '#lib/domain/retention.ts';
import { production } from '../storage/examples.ts';

const made = (id: number, madeAt: number, kept: boolean): Production => ({
  ...production(0),
  id: `${id}`,
  madeAt,
  kept
});
const histories = fc
  .array(fc.tuple(fc.nat(1000), fc.boolean()), { maxLength: 40 })
  .map((rows) => rows.map(([at, kept], id) => made(id, at, kept)));

describe('retention', () => {
  test('the last ten keep their bytes, whatever the order they come in', () => {
    const history = Array.from({ length: 12 }, (_, id) => made(id, id, true));
    expect(losingBytes(history.toReversed(), new Set()).map(({ id }) => id)).toEqual(['1', '0']);
    expect(losingBytes(history, new Set(['1'])).map(({ id }) => id)).toEqual(['0']);
  });

  test('what loses its bytes is old, still here, and in no segment', () => {
    fc.assert(
      fc.property(histories, fc.uniqueArray(fc.nat(40)), (history, held) => {
        const current = new Set(held.map(String));
        const losing = losingBytes(history, current);
        expect(losing.every(({ id, kept }) => kept && !current.has(id))).toBe(true);
        const staying = history.filter((one) => one.kept && !current.has(one.id) && !losing.includes(one));
        expect(staying.length).toBeLessThanOrEqual(productionsKept);
        for (const gone of losing)
          expect(history.filter(({ madeAt }) => madeAt >= gone.madeAt).length).toBeGreaterThan(productionsKept);
      })
    );
  });

  test('bytes count while they are here, set-aside rows with them', () => {
    expect(bytesKept([made(1, 1, true), made(2, 2, false)])).toBe(4090);
  });
});
