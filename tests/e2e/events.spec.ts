import { ImportScreen } from './import-screen.ts';
import { overflow } from './page-checks.ts';
import { waitUntilWhole } from './site.ts';
import { expect, test } from './tamis.ts';

const people = Array.from({ length: 40 }, (_, at) => `client${at}@exemple.fr;Nom${at}`);
const contacts = {
  name: 'clients.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Courriel;Nom\n${people.join('\n')}\n`)
};
const lines = Array.from({ length: 120 }, (_, at) => {
  const day = String((at % 27) + 1).padStart(2, '0');
  return `client${at % 42}@exemple.fr;${day}/10/2026 09:${String(at % 60).padStart(2, '0')};${100 + at},50;Chaise;C${at}`;
});
const orders = {
  name: 'commandes_2026-10.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`E-mail;Date de commande;Montant TTC;Produits;Numéro de commande\n${lines.join('\n')}\n`)
};

test('orders are imported offline, stand in the timeline, come once only, and are undone', async ({
  tamis: { page, context }
}) => {
  await page.goto('/');
  await waitUntilWhole(page);
  await context.setOffline(true);
  const screen = new ImportScreen(page);
  await screen.open();
  await screen.choose(contacts);
  await screen.rehearsed();
  await screen.begin.click();
  await screen.done();

  await screen.choose(orders);
  await expect(screen.token('Ce que contient le fichier')).toHaveText(/événements/);
  await expect(screen.token('Type d’événement')).toHaveText('Commande');
  await expect(screen.token('Ce que devient Montant TTC')).toHaveText('Montant');
  await expect(screen.token('Source, telle que vous la nommez')).toHaveText('commandes');
  expect(await screen.rehearsed()).toEqual([120, 120, 0, 0, 0]);
  const begin = page.getByRole('button', { name: /^Importer 120 événements$/ });
  await begin.click();
  expect(await screen.done()).toEqual([120, 120, 0, 0, 0]);
  await expect(page.getByText(/connu jusqu’au/)).toBeVisible();
  await expect.poll(() => screen.people()).toBe(42);

  await page.getByRole('link', { name: 'Voir les contacts' }).click();
  await page.getByRole('searchbox', { name: 'Nom, e-mail ou téléphone' }).fill('client3@exemple.fr');
  await page.getByRole('grid', { name: 'Contacts' }).getByText('client3@exemple.fr').click();
  await expect(page.getByText('Commande').first()).toBeVisible();

  await screen.open();
  await screen.choose(orders);
  expect(await screen.rehearsed()).toEqual([120, 0, 120, 0, 0]);
  await expect(page.getByText('Le fichier ne change rien').first()).toBeVisible();

  await page.goto('/contacts/history/');
  await page
    .getByRole('button', { name: /^Défaire/ })
    .first()
    .click();
  await expect(page.locator('main').getByRole('listitem').first()).toContainText('Défait');
  await screen.open();
  await expect.poll(() => screen.people()).toBe(40);
  await screen.choose(orders);
  expect(await screen.rehearsed()).toEqual([120, 120, 0, 0, 0]);
});

test('on a phone, the columns and the words of a file of events are changed by hand', async ({ tamis: { page } }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const screen = new ImportScreen(page);
  await screen.open();
  const rows = ['a@x.fr,open,2026-11-01T08:00:00Z,Noël', 'a@x.fr,bizarre,2026-11-01T09:00:00Z,Noël'];
  const text = `email,event,timestamp,campaign\n${Array.from({ length: 6 }, () => rows.join('\n')).join('\n')}\n`;
  await screen.choose({ name: 'esp.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  expect(await screen.rehearsed()).toEqual([12, 1, 0, 5, 6]);
  await screen.set('Ce que veut dire « bizarre »', 'E-mail cliqué');
  await expect(page.getByRole('button', { name: /^Importer 2 événements$/ })).toBeVisible();
  expect(await screen.rehearsed()).toEqual([12, 2, 0, 10, 0]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});
