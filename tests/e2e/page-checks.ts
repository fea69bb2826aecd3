import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** What axe finds in the page as it stands: each rule broken, and where. The page that axe opens beside to gather what
 * it found in frames is not needed, since no page of Tamis has any; it would cost more than the looking. */
export async function axeFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

/** How many pixels the page is wider than its window, once it is laid out in it. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut)));
    return document.documentElement.scrollWidth - innerWidth;
  });
}

/** Widths, from small phones to laptops, where the page scrolls sideways. */
export async function widthsThatScroll(page: Page): Promise<number[]> {
  const wide: number[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    if ((await overflow(page)) > 0) wide.push(width);
  }
  return wide;
}

const widths = [320, 390, 600, 834, 1024, 1280, 1440];
