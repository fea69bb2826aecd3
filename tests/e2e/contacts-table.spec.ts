import { ContactsScreen } from './contacts-screen.ts';
import { waitUntilWhole } from './site.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 120_000 });

test('without a network: poured in, then search, filters, letters and sort find anyone among fifty thousand', async ({
  tamis: { page, context }
}) => {
  const screen = new ContactsScreen(page);
  await page.goto('/');
  await waitUntilWhole(page);
  await context.setOffline(true);
  await screen.pourSample();
  const everyone = await screen.matching();
  expect(everyone).toBeGreaterThan(40_000);

  await page.keyboard.press('/');
  await expect(screen.search).toBeFocused();
  const [first = ''] = await screen.names(1);
  const surname = first.split(' ').at(-1) ?? '';
  await page.keyboard.type(surname.toLowerCase());
  await expect.poll(() => screen.matching()).toBeLessThan(everyone);
  const found = await screen.names(Math.min(3, await screen.matching()));
  for (const name of found) expect(name.toLowerCase()).toContain(surname.toLowerCase());
  await page.keyboard.press('Escape');
  await expect.poll(() => screen.matching()).toBe(everyone);

  const vips = await screen.counted('Statut', 'VIP');
  await screen.facet('Statut').getByRole('checkbox', { name: 'VIP' }).check();
  await expect.poll(() => screen.matching()).toBe(vips);
  const subscribed = await screen.counted('Accord e-mail', 'Inscrit');
  await screen
    .facet('Accord e-mail')
    .getByRole('checkbox', { name: /^Inscrit/ })
    .check();
  await expect.poll(() => screen.matching()).toBe(subscribed);
  await page.getByRole('button', { name: 'Retirer E-mail : inscrit' }).click();
  await expect.poll(() => screen.matching()).toBe(vips);
  await page.getByRole('button', { name: 'Retirer VIP' }).click();
  await expect.poll(() => screen.matching()).toBe(everyone);

  const byName = await screen.names(1);
  await screen.table.getByRole('button', { name: 'Nom' }).click();
  await expect(screen.table.getByRole('columnheader', { name: 'Nom' })).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => screen.names(1)).not.toEqual(byName);
  await screen.table.getByRole('button', { name: 'Nom' }).click();
  await expect.poll(() => screen.names(1)).toEqual(byName);

  await page.getByRole('slider', { name: 'Aller à une lettre' }).focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'M');
  await expect(screen.row(0)).toHaveCount(0);
});

test('by the keyboard: walked, chosen, opened, and as it was left on coming back', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  await screen.search.focus();
  await page.keyboard.press('ArrowDown');
  await expect(screen.table).toBeFocused();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  const row = screen.row(3);
  await expect(screen.table).toHaveAttribute('aria-activedescendant', (await row.getAttribute('id')) ?? '');
  // whether or not the first answer is there yet
  await page.keyboard.press(' ');
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(screen.bar).toContainText('3 personnes choisies');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(screen.bar).toContainText('2 personnes choisies');
  await page.keyboard.press('Escape');
  await expect(screen.bar).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await expect(screen.bar).toContainText('tout le résultat');
  await page.keyboard.press('Escape');

  await page.keyboard.press('End');
  const last = (await screen.matching()) - 1;
  await expect(screen.row(last)).toBeVisible();
  const name = await screen.row(last).locator('a').innerText();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/contacts\/\d+\/$/);
  expect(page.url() + (await page.title())).not.toContain(name);
  await page.goBack();
  await expect(screen.row(last)).toBeVisible();
});

test('columns are chosen and ordered, and stay so', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const heads = () => screen.table.getByRole('columnheader').allInnerTexts();
  await page.getByRole('button', { name: 'Colonnes' }).click();
  const choice = page.getByRole('dialog', { name: 'Colonnes' });
  await choice.getByRole('checkbox', { name: 'Téléphone' }).uncheck();
  await choice.getByRole('checkbox', { name: 'Code postal' }).check();
  await choice.getByRole('button', { name: 'Monter Ville' }).click();
  await expect.poll(async () => (await heads()).join(' ')).toMatch(/Nom.*Ville.*E-mail.*Code postal/s);
  const chosen = await heads();
  expect(chosen.join(' ')).not.toContain('Téléphone');
  await page.reload();
  await expect.poll(heads).toEqual(chosen);
});

test('an empty result names its cause and the way out', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  await screen.search.fill('zzzzzz');
  await expect(page.getByText('Personne ne répond à « zzzzzz »')).toBeVisible();
  await page.getByRole('button', { name: 'Vider la recherche' }).click();
  await expect(screen.row(0)).toBeVisible();
});

test('show mode hides every person and no count, through a reload', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const vips = await screen.counted('Statut', 'VIP');
  await page.getByRole('button', { name: 'Masquer', exact: true }).click();
  const hidden = async () => {
    const cells = await screen.table.locator('[role=gridcell]:not(.pick, :has(.dots))').allInnerTexts();
    return cells.filter((text) => /[\p{L}\p{N}]/u.test(text));
  };
  await expect.poll(hidden).toEqual([]);
  expect(await screen.counted('Statut', 'VIP')).toBe(vips);
  await page.reload();
  await expect(screen.row(0)).toBeVisible();
  expect(await hidden()).toEqual([]);
  await page.getByRole('button', { name: 'Montrer', exact: true }).click();
  await expect.poll(async () => (await hidden()).length).toBeGreaterThan(10);
});

test('an empty workspace names what fills it; a person is added by hand, with consent only on evidence', async ({
  tamis: { page }
}) => {
  const screen = new ContactsScreen(page);
  await page.goto('/contacts/');
  await expect(page.getByText('Personne n’est encore là')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Importer un fichier' })).toHaveAttribute('href', '/import/');
  await page.getByRole('button', { name: 'Ajouter une personne' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajouter une personne' });
  await expect(dialog.getByRole('textbox', { name: 'Prénom' })).toBeFocused();
  const add = dialog.getByRole('button', { name: 'Ajouter' });
  await add.click();
  await expect(dialog.getByText('Il manque un nom')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Prénom' }).fill('Gwenn');
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('Gwenn.Gallais@Example.com');
  await dialog.getByRole('checkbox', { name: 'Opt-in offres spéciales et promo' }).check();
  await add.click();
  await expect(dialog.getByText('Sans preuve')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Comment l’a-t-elle dit' }).fill('Carte de fidélité signée');
  await add.click();
  await page.waitForURL('**/contacts/0/');
  await page.goto('/contacts/');
  await expect(screen.row(0)).toContainText('E-mail : inscrit');
  expect(await screen.matching()).toBe(1);
});

test('from any room, a person is found and opened by the keyboard', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  await screen.names(3);
  const email = (await screen.row(2).getByRole('gridcell').nth(2).innerText()).trim();
  await page.goto('/device/');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Aller à…' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(email.toLowerCase());
  await expect(palette.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/contacts\/\d+\/$/);
  await expect(page.getByRole('button', { name: `E-mail : ${email}. Modifier` })).toBeVisible();
});
