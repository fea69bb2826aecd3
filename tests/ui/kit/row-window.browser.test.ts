import { afterEach, expect, test } from 'vitest';
import { RowWindow } from '#lib/ui/kit/row-window.svelte.ts';

const height = 37;
let end: (() => void)[] = [];

/** A scroller of 400 px with a head of 34 px over so many rows. */
function scrollerOf(count: number) {
  const rows = new RowWindow(
    () => count,
    () => height,
    () => 34
  );
  const scroller = document.createElement('div');
  const body = document.createElement('div');
  Object.assign(scroller.style, { height: '434px', overflow: 'auto' });
  body.style.height = `${34 + Math.min(count * height, 15_000_000)}px`;
  scroller.append(body);
  document.body.append(scroller);
  end.push(rows.attach(scroller), () => scroller.remove());
  return { rows, scroller };
}
const settled = () => new Promise((done) => setTimeout(done, 300));

afterEach(() => {
  for (const stop of end) stop();
  end = [];
});

test('only what is near the view is drawn', async () => {
  const { rows, scroller } = scrollerOf(1000);
  expect([rows.first, rows.topRow, rows.fitting]).toEqual([0, 0, 10]);
  scroller.scrollTop = 100 * height;
  await settled();
  expect(rows.topRow).toBe(100);
  expect(rows.first).toBeLessThanOrEqual(95);
  expect(rows.end - rows.first).toBeLessThan(30);
  expect(rows.top).toBe(rows.first * height);
});

test('a row is brought into view by as little as it takes', async () => {
  const { rows, scroller } = scrollerOf(1000);
  rows.show(5);
  expect(scroller.scrollTop).toBe(0);
  rows.show(20);
  expect(scroller.scrollTop).toBe(21 * height - 400);
  rows.show(5);
  await settled();
  expect(rows.topRow).toBe(5);
});

test('a million rows: the last is reached, steps are steps, and at rest the bar stands where it should', async () => {
  const { rows, scroller } = scrollerOf(1_000_000);
  rows.goTo(999_999);
  expect(rows.end).toBe(1_000_000);
  expect(scroller.scrollTop).toBeGreaterThan(14_999_000);
  rows.goTo(500_000);
  await settled();
  const [before, top] = [scroller.scrollTop, rows.topRow];
  expect(top).toBe(500_000);
  scroller.scrollTop = before + 10 * height;
  await settled();
  expect(rows.topRow).toBe(500_010);
  // ten rows of a million are ten parts in a million of the bar
  expect(scroller.scrollTop - before).toBeLessThan(10 * height);
  // what is drawn stands in view all the same
  const seen = rows.top + (rows.topRow - rows.first) * height - scroller.scrollTop;
  expect(seen).toBeGreaterThanOrEqual(-1);
  expect(seen).toBeLessThan(height);
});
