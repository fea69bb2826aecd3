import type { Page } from 'playwright/test';
import { axeFaults, widthsThatScroll } from './page-checks.ts';
import { PersonScreen } from './person-screen.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 240_000 });

/** Opens a page, and waits for what it is there for: values, changes, groups, counts. */
async function settled(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('main').locator('dd, ol > li, ul a, table button').first()).toBeVisible();
}

for (const [language, theme] of [
  ['fr', 'dark'],
  ['en', 'light']
] as const) {
  test(`axe finds nothing on a person, their history, their twins and their consent, ${language}, ${theme}`, async ({
    sample: { page }
  }) => {
    const screen = new PersonScreen(page);
    await screen.open();
    await screen.openRow(3);
    const { number } = screen;
    await page.evaluate(
      ([chosen, shade]) => {
        localStorage.setItem('tamis-language', chosen);
        localStorage.setItem('tamis-theme', shade);
      },
      [language, theme] as const
    );
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 }
    ]) {
      await page.setViewportSize(size);
      for (const address of [`${number}/`, 'history/', 'duplicates/', 'consent/']) {
        await settled(page, `/contacts/${address}`);
        expect(await axeFaults(page), `${address} at ${size.width} px`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('switch').last().press('Space');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    expect(await axeFaults(page), 'with the question open').toEqual([]);
  });
}

test('no width from 320 on scrolls sideways, and fingers find every button', async ({ sample: { page } }) => {
  const screen = new PersonScreen(page);
  await screen.open();
  await screen.openRow(3);
  const { number } = screen;
  for (const address of [`${number}/`, 'history/', 'duplicates/', 'consent/']) {
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page, `/contacts/${address}`);
    const small = await page.locator('main button:visible').evaluateAll((buttons) =>
      buttons.flatMap((one) => {
        const { width: wide, height: high } = one.getBoundingClientRect();
        return wide < 44 || high < 44 ? [`${one.textContent.trim() || one.ariaLabel} ${wide} × ${high}`] : [];
      })
    );
    expect(small, address).toEqual([]);
    expect(await widthsThatScroll(page), address).toEqual([]);
  }
});
