import type { Page } from 'playwright';
import { duckDbName, type DuckDb } from './duckdb.ts';
import { contactsFile, eventsEnd, eventsFile } from './event-file.ts';
import { inTurn, median, rounded, type BenchOptions, type Figure } from './figure.ts';
import { ImportBrowser } from './import-page.ts';
import { countSql, espressoPlans, openPeer } from './segment-peer.ts';
import { SegmentPage } from './segment-page.ts';
import { espresso, kept, mixed } from './segment-questions.ts';

const minute = 60_000;

/** Counts of segments in the built app: a million contacts, ten events each over thirty days. A question is timed in
 * the page, from its sending to the worker until the answer is there; each is asked at another moment, so that no set of
 * events is one that was counted before. */
export async function* measure({ address, crmRows: people, runs, only }: BenchOptions): AsyncGenerator<Figure> {
  const isWanted = (figure: string) => only.length === 0 || only.includes(figure);
  const rows = 10 * people;
  const [contacts, events] = [await contactsFile(people), await eventsFile(rows, people)];
  const browser = await ImportBrowser.launch(address);
  try {
    const asked = new SegmentPage(browser.page, address);
    await asked.noteWorkers();
    await fill(browser, asked, contacts, events, people);
    await asked.open('segments');
    const peer = await openPeer(contacts, events);
    const count = (root: object, moment: number) => countIn(asked, root, moment);

    if (isWanted('segment-first')) {
      const times: number[] = [];
      for (let run = 0; run <= runs; run++) times.push(await firstCount(browser.page, address));
      const value = Math.round(median(times.slice(1)));
      const note = 'from the start of the navigation until the first exact count stands in the page';
      yield { figure: 'segment-first', unit: 'ms', value, bound: 1500, rows, note };
      await asked.open('segments');
    }
    if (isWanted('segment-espresso') || isWanted('segment-espresso-ms')) {
      console.log('segment-espresso');
      const asks: number[] = [];
      let its = 0;
      const best = await bestPlan(peer);
      const times = await inTurn(
        runs,
        async () => {
          const { time } = await count(espresso, eventsEnd - 7 * minute * asks.length);
          asks.push(time);
          return time;
        },
        () => peer.run(espressoPlans(eventsEnd - 7 * minute * its++)[best]!)
      );
      yield { figure: 'segment-espresso', unit: 'ratio', ...times, bound: 0.15, peer: duckDbName, rows };
      const value = rounded(median(asks.slice(1)), 1);
      yield { figure: 'segment-espresso-ms', unit: 'ms', value, bound: 16, peer: duckDbName, rows };
    }
    if (isWanted('segment-mix')) yield await mix(peer, count, runs, rows);
    if (isWanted('segment-curve')) {
      const times: number[] = [];
      // the events of the file are as far back as they were when it was made
      const days = 90 + Math.max(0, Math.floor((Date.now() - eventsEnd) / 86_400_000));
      for (let run = 0; run <= runs; run++)
        times.push((await asked.ask('segments', 'curve', [asker, espresso, days, 1])).time);
      console.log(`segment-curve\n  ${times.map(Math.round).join(' ')} ms`);
      const note = '91 exact counts, each with the people and events of its moment';
      yield { figure: 'segment-curve', unit: 'ms', value: Math.round(median(times.slice(1))), bound: 1000, rows, note };
    }
    if (isWanted('segment-toggle')) {
      const times: number[] = [];
      await openBuilder(browser.page, address);
      for (let run = 0; run <= 2 * runs; run++) times.push(await toggle(browser.page));
      console.log(`segment-toggle\n  ${times.map((time) => rounded(time, 1)).join(' ')} ms`);
      const note = 'a rule switched off or on, from the click until the new count stands in the page';
      const value = rounded(median(times.slice(1)), 1);
      yield { figure: 'segment-toggle', unit: 'ms', value, bound: 32, rows, note };
    }
    peer.close();
  } finally {
    await browser.close();
  }
  if (isWanted('segment-growth')) yield await growth(address, people, runs);
}

const asker = { zone: 'UTC', writes: { heads: 1, segments: 1 } };

interface Counted {
  readonly matching: number;
  readonly people: number;
}

const countIn = (asked: SegmentPage, root: object, moment: number) =>
  asked.ask<Counted>('segments', 'count', [asker, { root, moment }]);

/** The workspace: people, their events, six in ten of them subscribed, and segments for others to be made of. */
async function fill(
  browser: ImportBrowser,
  asked: SegmentPage,
  contacts: string,
  events: string,
  people: number
): Promise<void> {
  await browser.import(contacts);
  await browser.importEvents(events);
  await asked.open('contacts');
  const subscribed = Array.from({ length: people }, (_, contact) => contact).filter((contact) => contact % 10 < 6);
  const at = Math.round(eventsEnd / 1000) - 60 * 86_400;
  const action = { kind: 'set-consent', channel: 'email', state: 'subscribed', at, evidence: 'Formulaire' };
  await asked.ask('contacts', 'act', [{ kind: 'some', contacts: subscribed }, action, null]);
  const segments: readonly { readonly id: string }[] = kept;
  await browser.page.evaluate(async (all) => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tamis');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('not opened'));
    });
    const transaction = opened.transaction(['segments', 'commits'], 'readwrite');
    for (const segment of all) transaction.objectStore('segments').put(segment);
    // as if all had been imported long ago: people of the past are those of now
    transaction.objectStore('commits').openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      cursor?.update({ ...cursor.value, at: cursor.value.id });
      cursor?.continue();
    };
    await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
    opened.close();
  }, segments);
}

/** The plan that DuckDB is fastest with here. */
async function bestPlan(peer: DuckDb): Promise<number> {
  const times: number[] = [];
  for (const plan of espressoPlans(eventsEnd)) {
    await peer.run(plan);
    times.push(median([await peer.run(plan), await peer.run(plan), await peer.run(plan)]));
  }
  console.log(`  plans of the peer: ${times.map(Math.round).join(' ')} ms`);
  return times.indexOf(Math.min(...times));
}

/** Twenty segments: geometric mean of Tamis over its peer, which answers the exported SQL. */
async function mix(
  peer: DuckDb,
  count: (root: object, moment: number) => Promise<{ readonly time: number; readonly answer: Counted }>,
  runs: number,
  rows: number
): Promise<Figure> {
  console.log('segment-mix');
  const ratios: number[] = [];
  for (const [at, { root, back }] of mixed.entries()) {
    const [mine, its]: [number[], number[]] = [[], []];
    for (let run = 0; run <= runs; run++) {
      const moment = eventsEnd - back - 11 * minute * run;
      const { time, answer } = await count(root, moment);
      mine.push(time);
      const sql = countSql(root, kept, moment);
      its.push(await peer.run(sql));
      if (run > 0) continue;
      const expected = await peer.number(sql);
      if (answer.matching !== expected)
        throw new Error(`Segment ${at}: ${answer.matching}, DuckDB counts ${expected}.`);
    }
    const [a, b] = [median(mine.slice(1)), median(its.slice(1))];
    ratios.push(a / b);
    console.log(`  ${at}: Tamis ${rounded(a, 1)} ms, peer ${rounded(b, 1)} ms`);
  }
  const value = rounded(Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length), 3);
  const note = 'geometric mean of twenty segments, the peer by the exported SQL; the counts are the same';
  return { figure: 'segment-mix', unit: 'ratio', value, bound: 0.3, peer: duckDbName, rows, note };
}

const answerOf = '[role=status] .count-xl';

async function openBuilder(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/segments/fixed/`);
  await page.locator(answerOf).waitFor({ timeout: 60_000 });
}

/** Milliseconds of the page until the count of the builder stands in it. */
async function firstCount(page: Page, address: string): Promise<number> {
  await page.goto(`${address}/manifest.webmanifest`);
  await page.goto(`${address}/segments/fixed/`, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    (selector) => (document.querySelector(selector)?.textContent.trim() ? performance.now() : null),
    answerOf,
    { polling: 'raf', timeout: 60_000 }
  );
  return (await shown.jsonValue()) as number;
}

/** Milliseconds from the click on the switch of the last rule until another count stands in the page. */
async function toggle(page: Page): Promise<number> {
  const clicked = page.evaluate((selector) => {
    const look = () => document.querySelector(selector)?.textContent ?? '';
    return new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('The count stayed.')), 20_000);
      addEventListener(
        'change',
        () => {
          const from = performance.now();
          const before = look();
          new MutationObserver((_, observer) => {
            if (look() === before) return;
            observer.disconnect();
            resolve(performance.now() - from);
          }).observe(document, { subtree: true, childList: true, characterData: true });
        },
        { capture: true, once: true }
      );
    });
  }, answerOf);
  await page.locator('main input[type=checkbox]').last().click({ force: true });
  return clicked;
}

/** Time for an event at thirty events a contact over that at one. */
async function growth(address: string, people: number, runs: number): Promise<Figure> {
  console.log('segment-growth');
  const contacts = await contactsFile(people);
  const each: number[] = [];
  for (const rows of [people, 30 * people]) {
    const browser = await ImportBrowser.launch(address);
    try {
      const asked = new SegmentPage(browser.page, address);
      await asked.noteWorkers();
      await fill(browser, asked, contacts, await eventsFile(rows, people), people);
      await asked.open('segments');
      const times: number[] = [];
      for (let run = 0; run <= runs; run++)
        times.push((await countIn(asked, espresso, eventsEnd - 7 * minute * run)).time);
      console.log(`  ${rows} events: ${times.map((time) => rounded(time, 1)).join(' ')} ms`);
      each.push(median(times.slice(1)) / rows);
    } finally {
      await browser.close();
    }
  }
  const note = 'time of the espresso count for an event at 30 events a contact, over that at one';
  return {
    ...{ figure: 'segment-growth', unit: 'ratio', value: rounded(each[1]! / each[0]!, 3), bound: 1.2 },
    ...{ rows: 30 * people, note }
  };
}
