import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noneSetAside } from '#lib/domain/set-aside.ts';
import { countAside } from '#lib/ui/hash/aside-figures.ts';
import { hashPage } from '#lib/ui/hash/hash-page.svelte.ts';
import { jobs } from '#lib/ui/hash/jobs.ts';
import { pour, poured } from '#lib/ui/reading/poured.svelte.ts';
import { openSpooled } from '#lib/storage/spool.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index};Person.${index}@Example.com;06 39 98 ${1000 + index}`);
const crm = (count: number, more: readonly string[] = []) =>
  new File([['numero;contact;mobile', ...people(count), ...more].join('\n')], 'base_2026-11.csv');

async function take(file: File): Promise<void> {
  pour({ file, handle: null }, 'picker', 'hash');
  if (poured.hash) await hashPage.take(poured.hash);
}

async function rehearsed(): Promise<void> {
  hashPage.rehearse(hashPage.destination.plan);
  await vi.waitUntil(() => hashPage.rehearsal.answer && !hashPage.rehearsal.waiting, { timeout: 15_000 });
}

async function produced() {
  hashPage.produce();
  const job = jobs.shown;
  if (!job) throw new Error('no job was started');
  await job.settled;
  return job;
}

beforeEach(() => {
  hashPage.destination.choose('powerspace');
});
afterEach(() => {
  for (const job of jobs.all) jobs.putAway(job);
});

describe('the job at /hash', () => {
  it('reads a file, says what will leave, writes it, and its equation holds', async () => {
    await take(crm(200, ['900;;', '901;joel@laposte,net;', '902;person.7@example.com;']));
    expect(hashPage.source.columns.map(({ role }) => role)).toEqual(['ignored', 'email', 'phone']);
    expect(hashPage.destination.plan.outputs.map(({ column }) => column)).toEqual([1]);
    expect(hashPage.fileName).toMatch(/2026-11_powerspace\.csv$/);

    await rehearsed();
    expect(hashPage.rehearsal.answer?.leaving[0]).toMatchObject({
      found: 'Person.0@Example.com',
      normal: 'person.0@example.com'
    });
    expect(hashPage.volume).toEqual({ rows: 200, exact: true });
    expect(hashPage.obstacle).toBeNull();

    const job = await produced();
    expect(job.state).toBe('done');
    expect(job.outcome).toMatchObject({ read: 203, written: 200 });
    expect(countAside(job.outcome?.setAside ?? noneSetAside)).toBe(3);
    expect(job.production).toMatchObject({ written: 200, kept: true, fileName: hashPage.fileName });
    const lines = (await (await openSpooled(job.outcome?.spool ?? '')).text()).trimEnd().split('\n');
    expect(lines).toHaveLength(200);
    expect(lines.every((line) => /^[0-9a-f]{32}$/.test(line))).toBe(true);
  });

  it('obeys a corrected column, and remembers it for the next file of that shape', async () => {
    const file = () =>
      new File([['a;b', ...people(80).map((row) => row.split(';').slice(0, 2).join(';'))].join('\n')], 'deux.csv');
    await take(file());
    hashPage.setRole(1, 'ignored');
    expect(hashPage.destination.plan.outputs).toEqual([]);
    expect(hashPage.obstacle).toBe('gap');
    hashPage.setRole(1, 'email');
    hashPage.setRole(0, 'external-id');
    hashPage.destination.setOption('distinct', 'no');
    await rehearsed();
    expect((await produced()).state).toBe('done');

    jobs.show(null);
    await take(file());
    expect(hashPage.source.recall?.exact).toBe(true);
    expect(hashPage.source.columns.map(({ role }) => role)).toEqual(['external-id', 'email']);
    expect(hashPage.destination.settings.options['distinct']).toBe('no');
    hashPage.destination.setOption('distinct', 'yes');
  });

  it('asks about a column of digests before it passes them on', async () => {
    const spread = (index: number) => Math.imul(index + 1, 0x9e3779b1) >>> 0;
    const digest = (index: number) => spread(index).toString(16).padStart(8, 'a').repeat(4).toUpperCase();
    const rows = Array.from({ length: 90 }, (_, index) => digest(index + 16));
    await take(new File([['email_md5', ...rows].join('\n')], 'hashed.csv'));
    expect(hashPage.obstacle).toBe('question');
    hashPage.source.passDigests(0);
    expect(hashPage.obstacle).toBeNull();
    const job = await produced();
    const text = await (await openSpooled(job.outcome?.spool ?? '')).text();
    expect(text.split('\n')[0]).toBe(digest(16).toLowerCase());
  });

  it('offers no file under the minimum, and leaves none behind', async () => {
    await take(crm(30));
    const job = await produced();
    expect(job.state).toBe('short');
    expect(job.problem).toEqual({ kind: 'too-few-rows', written: 30, minimum: 50 });
    expect(job.production).toBeNull();
    await expect(openSpooled(job.outcome?.spool ?? '')).rejects.toThrow();
  });

  it('stops at once when cancelled', async () => {
    await take(crm(300_000));
    hashPage.produce();
    const job = jobs.shown;
    expect(job?.state).toBe('running');
    await job?.cancel();
    await job?.settled;
    expect(job?.state).toBe('cancelled');
    expect(job?.outcome).toBeNull();
    expect(jobs.running).toEqual([]);
  });

  it('refuses what is no text, and takes the next file', async () => {
    await take(new File([new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0])], 'classeur.xlsx'));
    expect(hashPage.source.reading.problem).toMatchObject({ kind: 'file-not-text' });
    await take(crm(60));
    expect(hashPage.source.reading.problem).toBeNull();
    expect(hashPage.source.columns).toHaveLength(3);
  });

  it('runs two jobs side by side', async () => {
    await take(crm(100_000));
    hashPage.produce();
    const first = jobs.shown;
    await take(crm(100));
    hashPage.destination.choose('meta');
    const second = await produced();
    expect(second.order.plan.network).toBe('meta');
    expect(jobs.others).toContain(first);
    await first?.settled;
    expect(first?.outcome).toMatchObject({ read: 100_000, written: 100_000 });
  });
});
