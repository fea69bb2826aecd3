import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import JobProgress from '#lib/ui/job/JobProgress.svelte';

test('draws the sheet once for each progress, what is set aside included', async () => {
  const screen = await render(JobProgress, { progress: null, rows: 1000 });
  const sheet = screen.container.querySelector('svg')!;
  // the pause after the first drawing
  await new Promise((passed) => setTimeout(passed, 150));
  const drawn: string[] = [];
  const watcher = new MutationObserver(() => drawn.push(`${sheet.dataset.reached} ${sheet.dataset.hollow}`));
  watcher.observe(sheet, { subtree: true, attributes: true });
  await screen.rerender({ progress: { bytesRead: 50, bytesTotal: 100, read: 500, elapsed: 250 }, aside: 0.1 });
  await new Promise((passed) => setTimeout(passed, 250));
  watcher.disconnect();
  const points = (sheet.viewBox.baseVal.width / 13) * (sheet.viewBox.baseVal.height / 13);
  expect(drawn).toEqual([`${Math.round(points / 2)} ${Math.round(points / 20)}`]);
});
