import type { Locator, Page } from 'playwright/test';
import { crmExport, header, ImportScreen, latin } from './import-screen.ts';
import { waitUntilWhole } from './site.ts';
import { expect, test } from './tamis.ts';

test('a first visit, then offline: mapped, rehearsed, imported, found, undone', async ({
  tamis: { page, context }
}) => {
  await page.goto('/');
  await waitUntilWhole(page);
  await context.setOffline(true);
  await page.reload();
  const screen = new ImportScreen(page);
  await screen.choose(crmExport(500));
  await page.getByRole('button', { name: 'Importer comme contacts' }).click();
  await page.waitForURL('**/import/');

  await expect(screen.token('Ce que devient Courriel')).toHaveText('E-mail');
  await expect(screen.token('Ce que devient Total achats')).toHaveText('Nouveau champ');
  await expect(screen.token('Pays des numéros')).toHaveClass(/invalid/);
  await expect(screen.begin).toHaveAttribute('aria-disabled', 'true');
  await screen.set('Pays des numéros', 'France');
  expect(await screen.rehearsed()).toEqual([500, 500, 0, 0, 0, 0]);
  expect(await screen.people()).toBe(0);

  await expect(screen.begin).toHaveText(/500/);
  await screen.begin.click();
  expect(await screen.done()).toEqual([500, 500, 0, 0, 0, 0]);
  await expect.poll(() => screen.people()).toBe(500);

  await page.getByRole('button', { name: 'Défaire l’import' }).click();
  await expect(page.getByText('L’import est défait.')).toBeVisible();
  await expect.poll(() => screen.people()).toBe(0);
});

test('what is refused is taken out, corrected, and loaded again', async ({ tamis: { page } }) => {
  const screen = new ImportScreen(page);
  await screen.open();
  const wrong = 'C900;Zoé;Küntz;zoe.kuntz@@free.fr;06 39 98 10 00;01/02/1990;Évry;8,00';
  const { buffer } = crmExport(40);
  await screen.choose(latin('abonnés.csv', `${buffer.toString('latin1')}\r\n${wrong}`));
  await screen.set('Pays des numéros', 'France');
  expect(await screen.rehearsed()).toEqual([41, 40, 0, 0, 0, 1]);
  await screen.begin.click();
  expect(await screen.done()).toEqual([41, 40, 0, 0, 0, 1]);

  const refused = await screen.download(page.getByRole('button', { name: 'La ligne à corriger' }));
  expect(refused.name).toBe('abonnés_a-corriger.csv');
  const text = refused.bytes.toString('utf8');
  expect(text).toContain('tamis_line');
  expect(text).toContain('zoe.kuntz@@free.fr');
  const corrected = Buffer.from(text.replace('zoe.kuntz@@', 'zoe.kuntz@'));
  await screen.choose({ name: 'abonnés_corrigés.csv', mimeType: 'text/csv', buffer: corrected });
  expect(await screen.rehearsed()).toEqual([1, 1, 0, 0, 0, 0]);
  await screen.begin.click();
  expect(await screen.done()).toEqual([1, 1, 0, 0, 0, 0]);
  await expect.poll(() => screen.people()).toBe(41);
});

test('I17 the same file twice changes nothing, and next month’s file needs no answer again', async ({
  tamis: { page }
}) => {
  const screen = new ImportScreen(page);
  await screen.open();
  await screen.choose(crmExport(60));
  await screen.set('Pays des numéros', 'France');
  await screen.rehearsed();
  await screen.begin.click();
  await screen.done();

  await screen.choose(crmExport(60));
  expect(await screen.rehearsed()).toEqual([60, 0, 0, 60, 0, 0]);
  await expect(page.getByText(/^Même forme que le fichier du/)).toBeVisible();
  await expect(page.getByText('Le fichier ne change rien').first()).toBeVisible();
  await expect(screen.begin).toHaveAttribute('aria-disabled', 'true');

  const next = crmExport(61).buffer.toString('latin1').split('\r\n');
  const grown = next.map((line, at) => `${line};${at === 0 ? 'Parrain' : 'Agnès'}`).join('\r\n');
  await screen.choose(latin('abonnés_2026-12.csv', grown));
  await expect(page.getByText('Nouveau : Parrain.')).toBeVisible();
  expect(await screen.rehearsed()).toEqual([61, 1, 60, 0, 0, 0]);
});

test('ambiguous dates and decimals are asked once, as red tokens', async ({ tamis: { page } }) => {
  const screen = new ImportScreen(page);
  await screen.open();
  const rows = [1, 2, 3, 4].map((at) => `a${at}@example.com,0${at}/0${at + 1}/1980,"1,${at}00"`);
  const text = ['email,date de naissance,points', ...rows].join('\n');
  await screen.choose({ name: 'dates.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(screen.token('Ordre des dates')).toHaveClass(/invalid/);
  await expect(screen.token('Signe des décimales')).toHaveClass(/invalid/);
  await expect(page.getByText('Répondez d’abord aux questions qui restent').first()).toBeVisible();
  await screen.set('Ordre des dates', 'jour puis mois');
  await screen.set('Signe des décimales', 'point décimal');
  expect(await screen.rehearsed()).toEqual([4, 4, 0, 0, 0, 0]);
});

test('a consent is only lowered, unless evidence is given and the user chooses', async ({ tamis: { page } }) => {
  const screen = new ImportScreen(page);
  await screen.open();
  const rows = ['oui', 'oui', 'non'].map((said, at) => `a${at}@example.com;${said}`);
  const text = ['email;optin email', ...rows].join('\n');
  await screen.choose({ name: 'accords.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  expect(await screen.rehearsed()).toEqual([3, 3, 0, 0, 0, 0]);
  const panel = page.getByRole('complementary', { name: 'Ce qui change' });
  await expect(panel.getByText('Retenus')).toBeVisible();

  await screen.set('Accords', 'peuvent aussi monter, sur preuve');
  await expect(page.getByText('Monter un accord demande une preuve.')).toBeVisible();
  await screen.type('Preuve des accords de ce fichier', 'Formulaire de novembre');
  await screen.rehearsed();
  await expect(panel.getByText('Retenus')).toHaveCount(0);
  await expect(panel.getByText(/inconnu →\s*devient inscrit/)).toBeVisible();
});

test('tags for everyone, and a column that becomes something else', async ({ tamis: { page } }) => {
  const screen = new ImportScreen(page);
  await screen.open();
  await screen.choose(
    latin('abonnés.csv', `${header}\r\nC1;Zoé;Küntz;zoe@free.fr;06 39 98 10 00;14/02/1990;Évry;8,00`)
  );
  await screen.set('Pays des numéros', 'France');
  await screen.set('Ce que devient Ville', 'Ignorée');
  await screen.type('Étiquettes, séparées par des virgules', 'Salon, Jardin');
  expect(await screen.rehearsed()).toEqual([1, 1, 0, 0, 0, 0]);
  await screen.begin.click();
  await screen.done();
  await page.getByRole('link', { name: 'Voir les contacts' }).click();
  await page.waitForURL('**/contacts/');
  await expect(page.getByText('zoe@free.fr').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Retirer/ }).first()).toBeVisible();
  await expect(page.getByText('Salon').first()).toBeVisible();
});

test('the whole import by keyboard alone, on a phone’s width', async ({ tamis: { page } }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const screen = new ImportScreen(page);
  await screen.open();
  await screen.choose(crmExport(30));
  await reach(page, screen.token('Pays des numéros'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Franc');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  expect(await screen.rehearsed()).toEqual([30, 30, 0, 0, 0, 0]);
  await reach(page, screen.begin.last());
  await page.keyboard.press('Enter');
  expect(await screen.done()).toEqual([30, 30, 0, 0, 0, 0]);
});

/** Walks with the Tab key until the focus is there. */
async function reach(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible();
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(place).toBeFocused();
}
