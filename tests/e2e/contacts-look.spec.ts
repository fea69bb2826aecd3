import { ContactsScreen } from './contacts-screen.ts';
import { axeFaults, widthsThatScroll } from './page-checks.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 180_000 });

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the table, ${theme}`, async ({ sample: { page } }) => {
    await page.addInitScript((shade) => localStorage.setItem('tamis-theme', shade), theme);
    const screen = new ContactsScreen(page);
    await screen.open();
    expect(await axeFaults(page), 'at rest').toEqual([]);
    await screen.facet('Statut').getByRole('checkbox', { name: 'VIP' }).check();
    await screen.pickAll();
    await screen.bar.getByRole('button', { name: 'Étiquettes' }).click();
    await expect(page.getByRole('combobox')).toBeFocused();
    expect(await axeFaults(page), 'with the tags open').toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(screen.bar).toContainText('choisies');
    expect(await axeFaults(page), 'on a phone').toEqual([]);
    await screen.bar.getByRole('button', { name: 'Ne plus choisir' }).click();
    await page.getByRole('button', { name: 'Filtres' }).click();
    await expect(page.getByRole('button', { name: /^Voir / })).toBeVisible();
    expect(await axeFaults(page), 'with the filters open').toEqual([]);
  });
}

test('no width from 320 on scrolls sideways, and a phone has room for fingers', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  expect(await widthsThatScroll(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Choisir', exact: true }).click();
  await screen.row(1).click({ position: { x: 120, y: 20 } });
  await expect(screen.bar).toContainText('1 choisie');
  const small = await page
    .locator('main, nav, .selection-bar')
    .locator('button, a.tab')
    .evaluateAll((buttons) =>
      buttons.flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width > 0 && (width < 44 || height < 44) ? [one.textContent.trim() || one.ariaLabel] : [];
      })
    );
  expect(small).toEqual([]);
});

test('on a phone the filters are a sheet that says how many it leaves', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const vips = await screen.counted('Statut', 'VIP');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Filtres' }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'VIP' }).check();
  const see = page.getByRole('button', { name: /^Voir / });
  await expect.poll(async () => Number((await see.innerText()).replaceAll(/\D/g, ''))).toBe(vips);
  await see.click();
  expect(await screen.matching()).toBe(vips);
  await expect(page.getByRole('button', { name: 'VIP', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Trier' }).click();
  await page.getByRole('option', { name: 'Ville' }).click();
  await expect(page.getByRole('button', { name: 'Trier' })).toContainText('Ville');
});
