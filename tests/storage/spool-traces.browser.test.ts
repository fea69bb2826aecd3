import { afterEach, expect, test } from 'vitest';
import { asideName, dropSpooled, openFolder, openSpooled } from '#lib/storage/spool.ts';
import { dropTraces } from '#lib/storage/spool-traces.ts';

const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map(dropSpooled)));

/** A produced file whose set-aside rows are these. */
async function keep(text: string): Promise<string> {
  const name = `${crypto.randomUUID()}.csv`;
  made.push(name);
  const handle = await (await openFolder()).getFileHandle(asideName(name), { create: true });
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  return name;
}

const isThere = (name: string) =>
  openSpooled(asideName(name)).then(
    () => true,
    () => false
  );

test('files of set-aside rows that hold a text go, in whatever letters, the others stay', async () => {
  const far = `${'x'.repeat(300_000)}Canari@exemple.fr${'x'.repeat(300_000)}`;
  const [first, second, other] = [
    await keep('courriel\nCANARI@exemple.fr\n'),
    await keep(far),
    await keep('autre@x.fr')
  ];
  expect(await dropTraces(['canari@exemple.fr', '+33612345678'])).toEqual({ ok: true, value: 2 });
  expect([await isThere(first), await isThere(second), await isThere(other)]).toEqual([false, false, true]);
  expect(await dropTraces([])).toEqual({ ok: true, value: 0 });
});

test('one in use is told, and goes once it is free', async () => {
  const name = await keep('canari@exemple.fr');
  const stream = await (await (await openFolder()).getFileHandle(asideName(name))).createWritable();
  expect(await dropTraces(['canari@exemple.fr'])).toEqual({ ok: false, problem: { kind: 'storage-refused' } });
  expect(await isThere(name)).toBe(true);
  await stream.abort();
  expect(await dropTraces(['canari@exemple.fr'])).toEqual({ ok: true, value: 1 });
});
