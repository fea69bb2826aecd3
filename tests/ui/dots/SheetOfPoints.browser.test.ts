import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SheetOfPoints from '#lib/ui/dots/SheetOfPoints.svelte';

test('draws what is done, set aside and to come, and says so', async () => {
  const screen = await render(SheetOfPoints, { done: 0.5, aside: 0.1, rows: 4, columns: 25, label: 'Avancement' });
  const sheet = screen.getByRole('img', { name: 'Avancement' });
  await expect.element(sheet).toHaveAttribute('data-reached', '50');
  await expect.element(sheet).toHaveAttribute('data-hollow', '5');
  const strokes = [...sheet.element().querySelectorAll('path')].map(
    (path) => path.getAttribute('d')?.split('M').length
  );
  expect(strokes).toEqual([51, 46, 6, 6]);
});

test('follows its numbers, ten times a second at most', async () => {
  const screen = await render(SheetOfPoints, { done: 0, aside: 0, rows: 10, columns: 10, label: 'Avancement' });
  const sheet = screen.getByRole('img');
  const seen: (string | null)[] = [];
  const watcher = new MutationObserver(() => seen.push(sheet.element().getAttribute('data-reached')));
  watcher.observe(sheet.element(), { attributeFilter: ['data-reached'] });
  const started = performance.now();
  for (let step = 1; step <= 20; step++) {
    await screen.rerender({ done: step / 20 });
    await new Promise((passed) => setTimeout(passed, 10));
  }
  await expect.element(sheet).toHaveAttribute('data-reached', '100');
  const most = Math.ceil((performance.now() - started) / 100) + 1;
  watcher.disconnect();
  expect(seen.length).toBeLessThanOrEqual(most);
});
