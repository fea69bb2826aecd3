import { PersonScreen } from './person-screen.ts';
import { expect, test } from './tamis.ts';

test('addresses are put on the list, checked and taken off, and none of them is kept', async ({ tamis: { page } }) => {
  await page.goto('/contacts/');
  await page.goto('/contacts/suppression/');
  await expect(page.getByText('Personne n’est sur la liste.')).toBeVisible();
  const add = page.getByRole('button', { name: 'Ajouter à la liste' });
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('checkbox', { name: 'SMS' }).check();
  const list = page.getByRole('textbox', { name: 'E-mails ou téléphones, un par ligne' });
  await list.fill('Claire.Martin@exemple.fr\nrien de tel\n06 39 98 00 12');
  await add.click();
  await expect(page.getByText('2 lignes ajoutées')).toBeVisible();
  await expect(page.getByText('Ni e-mail ni téléphone, laissée ici : ligne 2.')).toBeVisible();
  await expect(list).toHaveValue('\nrien de tel\n');
  await expect(page.getByRole('row', { name: /Opposition, E-mail/ })).toContainText('2');
  await expect(page.getByRole('row', { name: /Opposition, SMS/ })).toContainText('2');

  const typed = page.getByRole('textbox', { name: 'E-mail, téléphone ou identifiant' });
  await typed.fill('claire.martin@exemple.fr');
  await typed.press('Enter');
  await expect(page.getByText(/^Sur la liste.*opposition, .*E-mail, SMS\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Retirer de la liste…' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: 'Laisser sur la liste' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect(page.locator('.toast')).toContainText('Retirée de la liste');
  await expect(page.getByRole('row', { name: /Opposition, E-mail/ })).toContainText('1');
  await typed.fill('claire.martin@exemple.fr');
  await typed.press('Enter');
  await expect(page.getByText('N’est pas sur la liste.')).toBeVisible();
  expect(page.url()).not.toContain('claire');
});

test('a text file is read into the list, and somebody there refuses the channel at once', async ({
  sample: { page }
}) => {
  test.setTimeout(120_000);
  const screen = new PersonScreen(page);
  await screen.open();
  await screen.openRow(3);
  const email = (await screen.value('E-mail').innerText()).trim();
  const person = page.url();
  await page.goto('/contacts/consent/');
  await page.getByRole('link', { name: 'Ouvrir la liste' }).click();
  const file = { name: 'oppositions.txt', mimeType: 'text/plain', buffer: Buffer.from(`${email}\r\n`) };
  await page.locator('form input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Ajouter à la liste' }).click();
  await expect(page.getByText('1 contact refuse désormais ces canaux.')).toBeVisible();
  await page.goto(person);
  await expect(screen.consent).toContainText('Liste d’opposition');
});
