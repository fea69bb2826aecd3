import { expect, test } from 'vitest';
import { crmFile } from '#lib/engine/sample/crm-file.ts';
import { makeSampleFile } from '#lib/workers/sample/sample.client.ts';

test('the sample file is the engine’s, byte for byte', async () => {
  const made = await makeSampleFile('fr', undefined, 3000);
  if (!made.ok) throw new Error(made.problem.kind);
  const { name, pieces } = crmFile('fr', 3000);
  expect(made.value.name).toBe(name);
  expect(made.value.type).toBe('text/csv');
  expect(await made.value.text()).toBe([...pieces].join(''));
});

test('it can be cancelled', async () => {
  const signal = AbortSignal.timeout(5);
  expect(await makeSampleFile('en', signal, 5_000_000)).toEqual({ ok: false, problem: { kind: 'cancelled' } });
});
