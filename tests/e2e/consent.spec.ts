import { ContactsScreen } from './contacts-screen.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 120_000 });

test('counts by channel and state add up, and lead to these people', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const everyone = await screen.matching();
  await page.getByRole('button', { name: 'Autres pièces des contacts' }).click();
  await page.getByRole('menuitem', { name: 'Réglages des accords' }).click();
  const row = page.getByRole('row', { name: /^E-mail/ });
  await expect(row.getByRole('button')).toHaveCount(4);
  const numbers = (await row.locator('.people').allInnerTexts()).map((text) => Number(text.replaceAll(/\D/g, '')));
  expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(everyone);
  const sources = await page.getByRole('region', { name: 'E-mail' }).locator('li .n').allInnerTexts();
  expect(sources.reduce((sum, text) => sum + Number(text.replaceAll(/\D/g, '')), 0)).toBe(numbers[0]);
  await row.getByRole('button', { name: /désinscrit/ }).click();
  await page.waitForURL('**/contacts/');
  await expect.poll(() => screen.matching()).toBe(numbers[1]);
});

test('sending without opt-in is off, asked for with its number, and kept', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  await page.goto('/contacts/consent/');
  const choice = page.getByRole('switch', { name: 'Envoyer aussi sans opt-in' });
  await expect(choice).not.toBeChecked();
  await expect(page.getByText(/sans opt-in ne recevront rien/)).toBeVisible();
  const unknown = await page
    .getByRole('button', { name: /E-mail : inconnu/ })
    .locator('.people')
    .innerText();
  await choice.press('Space');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(unknown);
  await expect(dialog.getByRole('button', { name: 'Non, avec opt-in seulement' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(choice).not.toBeChecked();

  await choice.press('Space');
  const allow = dialog.getByRole('button', { name: 'Permettre l’envoi' });
  await expect(allow).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('checkbox', { name: 'Je réponds de ces envois' }).check();
  await allow.click();
  await expect(choice).toBeChecked();
  await page.reload();
  await expect(choice).toBeChecked();
  await expect(page.getByText(/sans opt-in peuvent recevoir/)).toContainText(unknown);
  await choice.press('Space');
  await expect(choice).not.toBeChecked();
});

test('the opt-in field is shown on every card until it is turned off', async ({ tamis: { page } }) => {
  const screen = new ContactsScreen(page);
  await page.goto('/contacts/');
  await page.getByRole('button', { name: 'Ajouter une personne' }).click();
  await expect(page.getByRole('dialog').getByText('Opt-in offres spéciales et promo')).toBeVisible();
  await page.goto('/contacts/consent/');
  const shown = page.getByRole('switch', { name: 'Opt-in offres spéciales et promo' });
  await expect(shown).toBeChecked();
  await shown.press('Space');
  await expect(page.getByText('La case n’est plus montrée.')).toBeVisible();
  await page.goto('/contacts/');
  await page.getByRole('button', { name: 'Ajouter une personne' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'E-mail' })).toBeVisible();
  await expect(page.getByRole('dialog').getByText('Opt-in offres spéciales et promo')).toHaveCount(0);
  await expect(screen.table).toHaveCount(0);
});
