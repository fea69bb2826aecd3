import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { ContactsScreen } from './contacts-screen.ts';
import { axeFaults, overflow } from './page-checks.ts';
import { waitUntilWhole } from './site.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 180_000 });

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** Between two days: counts that are read one after the other are those of the same people. */
const text = `all (
  can-receive email because subscribed
  did email-opened at-least 1 between ${day(5)} and ${day(2)}
)
`;

/** A segment from a text, on the sample workspace; ends in the builder with its count. */
async function openSegment(page: Page, name: string, rules = text): Promise<void> {
  await page.goto('/segments/');
  await page.getByRole('button', { name: 'Depuis un texte' }).click();
  await page.getByRole('textbox', { name: 'Nom du segment' }).fill(name);
  await page.getByRole('textbox', { name: 'Le segment en texte' }).fill(rules);
  await page.getByRole('button', { name: 'Créer le segment' }).click();
  await page.waitForURL(/segments\/[\w-]{30,}/);
  await expect.poll(() => answer(page), { timeout: 30_000 }).toBeGreaterThan(0);
}

async function answer(page: Page): Promise<number> {
  const shown = page.getByRole('status', { name: 'Réponse' }).locator('strong');
  return (await shown.count()) === 0 ? -1 : Number((await shown.innerText()).replaceAll(/\D/g, ''));
}

const numberIn = (words: string): number => Number(/(\d[\d\s]*) personnes?/.exec(words)![1]!.replaceAll(/\s/g, ''));

async function use(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Utiliser', exact: true }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

test('a segment is written, counted, tagged, frozen and exported, each undone or told with its number', async ({
  sample: { page, context }
}) => {
  const contacts = new ContactsScreen(page);
  await page.goto('/');
  await waitUntilWhole(page);
  await context.setOffline(true);
  await openSegment(page, 'Ouvreuses');
  const people = await answer(page);

  await page.getByRole('button', { name: 'Texte' }).click();
  const field = page.getByRole('textbox', { name: 'Le segment en texte' });
  await expect(field).toHaveValue(text);
  await field.fill(text.replace('opened', 'opend'));
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Ligne 3, colonne 7.')).toBeVisible();
  await expect(page.getByRole('status', { name: 'Réponse' }).locator('.late')).toHaveCount(0);
  await expect.poll(() => answer(page)).toBe(people);
  await field.fill(text.replace(day(5), day(3)));
  await expect.poll(() => answer(page)).toBeLessThan(people);
  await page.getByText('SQL', { exact: true }).click();
  // the day begins at 22 or 23 hours of the day before, in Greenwich
  await expect(page.getByRole('region', { name: 'La requête' })).toContainText(`'${day(4)} 2`);
  await page.getByRole('button', { name: 'Texte', exact: true }).click();
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect.poll(() => answer(page)).toBe(people);

  await page.getByRole('button', { name: 'Étiqueter' }).click();
  await page.getByRole('combobox').fill('Relance');
  await page.getByRole('option', { name: 'Créer « Relance »' }).click();
  await expect(contacts.toast).toContainText('« Relance » sur');
  expect(numberIn(await contacts.toast.innerText())).toBe(people);
  await contacts.toast.getByRole('button', { name: 'Défaire' }).click();
  await expect(contacts.toast).toContainText('Défait');

  await use(page, 'Figer en liste');
  await page.getByRole('dialog').getByRole('button', { name: 'Figer en liste' }).click();
  await expect(contacts.toast).toContainText('« Ouvreuses, ');
  expect(numberIn(await contacts.toast.innerText())).toBe(people);

  const waiting = page.waitForEvent('download');
  await use(page, 'Exporter en CSV');
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('Ouvreuses.csv');
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines.length - 1).toBe(people);
});

test('segments are combined, and the people go to the job that hashes for a network', async ({ sample: { page } }) => {
  await openSegment(page, 'Acheteuses', `all (\n  did order-placed at-least 1 before ${day(1)}\n)`);
  const buyers = await answer(page);
  await openSegment(page, 'Ouvreuses');
  const openers = await answer(page);

  await use(page, 'Combiner avec un segment');
  const dialog = page.getByRole('dialog');
  const counted = async (how: string) => {
    await dialog.getByText(how, { exact: true }).click();
    await expect(dialog.getByRole('status').last()).toHaveText(/\d/);
    return numberIn(await dialog.getByRole('status').last().innerText());
  };
  await dialog.getByRole('checkbox', { name: 'Acheteuses' }).check();
  const both = await counted('Croiser');
  expect(await counted('Réunir')).toBe(openers + buyers - both);
  expect(await counted('Enlever')).toBe(openers - both);
  await dialog.getByRole('button', { name: 'Créer le segment' }).click();
  await expect(page.getByRole('heading', { name: 'Ouvreuses, sans Acheteuses' })).toBeVisible();
  await expect.poll(() => answer(page), { timeout: 30_000 }).toBe(openers - both);

  await use(page, 'Fichier pour un réseau');
  const everyone = dialog.getByRole('radio', { name: /^Tout le segment/ });
  await expect(dialog.getByRole('radio', { name: /^Seulement qui accepte la publicité/ })).toBeChecked();
  await everyone.check();
  await dialog.getByRole('button', { name: 'Continuer' }).click();
  await page.waitForURL('**/hash/');
  await expect(page.getByText('Ouvreuses, sans Acheteuses.csv')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Produire le fichier' })).toBeEnabled({ timeout: 30_000 });
});

test('examples are pinned and told when out of place; the past is looked at and left', async ({ sample: { page } }) => {
  await openSegment(page, 'Ouvreuses');
  await page.getByRole('button', { name: 'Pourquoi ?' }).first().click({ force: true });
  await page.getByRole('button', { name: 'Témoin : doit rester dedans' }).click();
  await expect(page.getByText('1 témoin sur 1 à sa place')).toBeVisible();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('group', { name: 'Condition' }).last().focus();
  await page.keyboard.press('Delete');
  await page.getByRole('group', { name: 'Condition' }).last().focus();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Texte' }).click();
  await page.getByRole('textbox', { name: 'Le segment en texte' }).fill('all (\n  cannot-receive email because any\n)');
  await expect(page.getByRole('button', { name: /devrait être dedans$/ })).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Texte' }).click();

  await page.getByRole('button', { name: 'Revoir à un moment passé' }).click();
  await page.getByLabel('Jour', { exact: true }).fill(day(5));
  await page.getByRole('button', { name: 'Revoir', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Vous regardez le passé' })).toBeVisible();
  await expect(page.getByText('Entrées depuis')).toBeVisible({ timeout: 30_000 });

  // all of them by name, as they were left when one comes back from one of them
  await page.getByRole('button', { name: /^Voir les .* en tableau$/ }).click();
  const table = page.getByRole('grid');
  const whole = Number((await page.locator('.count-xl').innerText()).replaceAll(/\D/g, ''));
  await expect(table).toHaveAttribute('aria-rowcount', String(whole + 1));
  const second = table.getByRole('row').nth(2).getByRole('link');
  const name = await second.innerText();
  await second.click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Alors' })).toBeChecked();
  await expect(table.getByRole('link', { name, exact: true }).first()).toBeVisible();
  await page.getByText('Sortent bientôt').click();
  await expect(table.or(page.getByText('Personne pour l’instant.'))).toBeVisible();
  await page.getByRole('button', { name: 'Conditions', exact: true }).click();
  await page.getByRole('button', { name: 'Revenir à maintenant' }).last().click();
  await expect(page.getByRole('heading', { name: 'Joignables' })).toBeVisible();
});

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 }
]) {
  test(`axe finds nothing in what one does with a segment, at ${size.width} px`, async ({ sample: { page } }) => {
    await openSegment(page, 'Ouvreuses');
    await page.setViewportSize(size);
    const clean = async (what: string) => {
      expect(await axeFaults(page), what).toEqual([]);
    };
    await clean('the builder');
    const toggleText = async () => {
      if (size.width >= 600) return page.getByRole('button', { name: 'Texte', exact: true }).click();
      await page.getByRole('button', { name: 'Utiliser', exact: true }).click();
      return page.getByRole('menuitem', { name: /^(Texte|Conditions)$/ }).click();
    };
    await toggleText();
    await page.getByRole('textbox', { name: 'Le segment en texte' }).fill(text.replace('opened', 'opend'));
    await clean('a fault in the text');
    await page.getByText('SQL', { exact: true }).click();
    await clean('the query');
    await toggleText();
    for (const what of ['Figer en liste', 'Fichier pour un réseau']) {
      await use(page, what);
      await expect(page.getByRole('dialog')).toBeVisible();
      await clean(what);
      await page.keyboard.press('Escape');
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
}
