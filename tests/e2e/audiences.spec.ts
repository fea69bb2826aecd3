import type { Page } from 'playwright/test';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { ContactsScreen } from './contacts-screen.ts';
import { axeFaults, overflow } from './page-checks.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 180_000 });

const text = 'all (\n  can-receive email because subscribed\n)\n';

async function makeSegment(page: Page): Promise<void> {
  await page.goto('/segments/');
  await page.getByRole('button', { name: 'Depuis un texte' }).click();
  await page.getByRole('textbox', { name: 'Nom du segment' }).fill('Abonnées');
  await page.getByRole('textbox', { name: 'Le segment en texte' }).fill(text);
  await page.getByRole('button', { name: 'Créer le segment' }).click();
  await page.waitForURL(/segments\/[\w-]{30,}/);
}

/** An audience of that segment on the sandbox's Meta; ends where it is rehearsed, and answers how many would leave. */
async function makeAudience(page: Page, address: string, token: string): Promise<number> {
  await page.goto('/audiences/');
  await page.getByRole('button', { name: 'Nouvelle audience' }).click();
  await page.getByRole('textbox', { name: 'Nom de l’audience' }).fill('Abonnées, Meta');
  await page.getByRole('button', { name: 'Autre destination…' }).click();
  await page.getByRole('textbox', { name: 'Compte publicitaire' }).fill('act_100200300');
  await page.getByRole('textbox', { name: 'Adresse de l’API' }).fill(address);
  await page.getByLabel('Jeton d’accès').fill(token);
  await page.getByRole('button', { name: 'Créer la destination' }).click();
  await page.getByRole('button', { name: 'Créer l’audience' }).click();
  await page.waitForURL(/audiences\/[\w-]{30,}/);
  const people = page.getByRole('status').filter({ hasText: 'Partiraient' });
  await expect(people).toHaveText(/\d/, { timeout: 30_000 });
  return Number((await people.innerText()).replaceAll(/\D/g, ''));
}

test('a segment becomes an audience, waits without a network, survives the browser, and is delivered once', async ({
  sample: { page, context, allow }
}) => {
  const sandbox = await startSandbox();
  const { meta } = sandbox;
  allow(meta.address);
  await new ContactsScreen(page).open();
  await makeSegment(page);
  const people = await makeAudience(page, meta.address, 'stale');
  // the network is gone before anything is queued
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Mettre en file' }).click();
  await expect(page.locator('.toast')).toContainText('En file');
  await page.goto('/outbox/');
  await expect(page.getByRole('row').filter({ hasText: 'Ajouter' })).toHaveCount(Math.ceil(people / 10_000));
  // a worker may hear late that there is no network: its token is stale
  expect(meta.network.audiences()).toEqual([]);

  await page.close();
  const later = await context.newPage();
  await context.setOffline(false);
  await later.goto('/outbox/');
  await later.getByRole('button', { name: 'Saisir un nouveau jeton' }).click({ timeout: 60_000 });
  await later.getByLabel('Jeton d’accès').fill(meta.network.tokens.token);
  await later.getByRole('button', { name: 'Garder le jeton' }).click();
  await expect(later.getByText('Rien n’attend', { exact: true })).toBeVisible({ timeout: 60_000 });
  const [held] = meta.network.audiences();
  expect(held!.members.counts()['EMAIL']).toBe(people);
  for (const { effects } of meta.network.operations.list()) expect(effects).toBe(1);

  await later.getByRole('button', { name: /^Requête 2 \/ /, exact: false }).click();
  const panel = later.getByRole('complementary');
  await expect(panel).toContainText('Jeton masqué');
  await expect(panel).not.toContainText(meta.network.tokens.token);
  expect(await axeFaults(later)).toEqual([]);
  await later.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(later)).toBeLessThanOrEqual(0);
  await later.goto('/audiences/');
  await expect(later.getByText('Utilisable')).toBeVisible();
  expect(await overflow(later)).toBeLessThanOrEqual(0);
  expect(await axeFaults(later)).toEqual([]);
  await sandbox.close();
});
