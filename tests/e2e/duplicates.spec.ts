import { ContactsScreen } from './contacts-screen.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 120_000 });

test('two records alike are compared, merged as chosen, and parted again', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const everyone = await screen.matching();
  await page.getByRole('button', { name: 'Autres pièces des contacts' }).click();
  await page.getByRole('menuitem', { name: 'Doublons' }).click();
  const sure = page.getByRole('region', { name: /^Sûrs/ });
  const group = sure.getByRole('listitem').filter({ hasText: 'et 1 autre' }).first();
  await expect(group.getByRole('link')).toContainText(/même e-mail|même identifiant/i);
  await expect(group.getByRole('link')).not.toContainText('…');
  await group.getByRole('link').click();
  await page.waitForURL(/people=\d+,\d+$/);
  const [first, second] = new URL(page.url()).searchParams.get('people')!.split(',');
  const differing = page.getByRole('radiogroup').first();
  const last = differing.getByRole('radio').last();
  await last.check();
  const kept = (await differing.locator('label').last().innerText()).trim();
  const field = (await differing.locator('.name').innerText()).trim();
  await page.getByRole('button', { name: 'Fusionner les deux fiches' }).click();
  // on to the next group
  await page.waitForURL(/\/duplicates\/$/);
  await expect(screen.toast).toContainText('2 fiches fusionnées en une');
  await expect(page.getByRole('button', { name: 'Fusionner les deux fiches' })).toBeVisible();
  const gone = page.getByText('Cette personne n’est plus là');
  const value = page.getByRole('button', { name: `${field} : ${kept}. Modifier` });
  const seen: string[] = [];
  for (const contact of [first, second]) {
    await page.goto(`/contacts/${contact}/`);
    await expect(gone.or(value)).toBeVisible();
    seen.push((await gone.isVisible()) ? 'gone' : 'merged');
  }
  expect(seen.toSorted()).toEqual(['gone', 'merged']);
  await page.goto('/contacts/');
  await expect.poll(() => screen.matching()).toBe(everyone - 1);

  await page.goto('/contacts/history/');
  await page
    .locator('main')
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^Défaire : Fiches fusionnées/ })
    .click();
  await expect(screen.toast).toContainText('Défait, 2 personnes');
  await page.goto('/contacts/');
  await expect.poll(() => screen.matching()).toBe(everyone);
});

test('people said to be different are not proposed again', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  await page.goto('/contacts/duplicates/');
  const sure = page.getByRole('region', { name: /^Sûrs/ });
  const count = async () => Number((await sure.getByRole('heading').innerText()).replaceAll(/\D/g, ''));
  await sure.getByRole('listitem').filter({ hasText: 'et 1 autre' }).first().getByRole('link').click();
  const before = await count();
  await page.getByRole('button', { name: 'Ce sont des personnes différentes' }).click();
  await expect.poll(count).toBe(before - 1);
  await page.reload();
  await expect.poll(count).toBe(before - 1);
});
