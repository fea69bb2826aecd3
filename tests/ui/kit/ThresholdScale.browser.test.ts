import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ThresholdScale from '#lib/ui/kit/ThresholdScale.svelte';

const thresholds = [
  { value: 250_000, label: 'conseillé' },
  { value: 50, label: 'minimum', minimum: true },
  { value: 50_000, label: 'diffusion' }
];

test('ticks stand where the logarithm puts them, labels apart', async () => {
  const screen = await render(ThresholdScale, { value: 5_031_024, thresholds });
  await expect.element(screen.getByText('minimum')).toBeVisible();
  const ticks = [...screen.container.querySelectorAll<HTMLElement>('.tick')].map(({ style }) => parseFloat(style.left));
  expect(ticks.map((tick) => Math.round(tick * 100) / 100)).toEqual([24.27, 67.13, 77.11]);
  const labels = screen
    .getByRole('listitem')
    .elements()
    .map((label) => label.getBoundingClientRect());
  expect(labels).toHaveLength(3);
  labels.slice(1).forEach(({ left }, at) => expect(left).toBeGreaterThan(labels[at]?.right ?? Infinity));
});

test('below the minimum the dot is hollow', async () => {
  const screen = await render(ThresholdScale, { value: 36, thresholds });
  expect(screen.container.querySelector('.scale')?.classList.contains('below')).toBe(true);
  await screen.rerender({ value: 51 });
  expect(screen.container.querySelector('.scale')?.classList.contains('below')).toBe(false);
});

test('a threshold opens its source by its button', async () => {
  let opened = 0;
  const screen = await render(ThresholdScale, {
    value: null,
    thresholds: [{ value: 50, label: 'minimum', onopen: () => (opened += 1) }]
  });
  await screen.getByRole('button').click();
  expect(opened).toBe(1);
});
