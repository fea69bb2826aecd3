import '../../../src/app.css';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Production } from '#lib/domain/production.ts';
import { createCrmSegment, watchCrmSegments } from '#lib/storage/crm-segments.ts';
import { saveProduction, watchProductions } from '#lib/storage/productions.ts';
import FilesRoom from '#lib/ui/files/FilesRoom.svelte';
import Toast from '#lib/ui/kit/Toast.svelte';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { production } from '../../storage/examples.ts';
import { freshDatabase, now, valueOf } from '../../storage/fresh-database.ts';

const save = async (day: number, over: Partial<Production> = {}) =>
  valueOf(await saveProduction(production(day, over)));
const fileOf = ({ id, fileName, written }: Production) => ({ productionId: id, fileName, written });
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function open(): Promise<void> {
  await render(Toast);
  await render(FilesRoom);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
}

describe('the room of the produced files', () => {
  beforeEach(async () => {
    await freshDatabase();
    toast.close();
    preferences.language = 'fr';
    await page.viewport(1440, 900);
  });

  test('empty, it says what fills it and offers the gesture', async () => {
    await open();
    await expect.element(page.getByText('Rien n’est encore produit')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Hacher un fichier' })).toHaveAttribute('href', '/hash/');
  });

  test('P9: a produced file is kept as a segment under a name, which is required', async () => {
    await save(0);
    await open();
    await button(/^Autres actions pour fidelite/).click();
    await page.getByRole('menuitem', { name: 'Garder comme segment CRM' }).click();
    const name = page.getByRole('textbox', { name: 'Nom du segment' });
    await expect.element(name).toHaveFocus();
    await name.fill('  ');
    await button('Garder').click();
    await expect.element(page.getByText('Le nom manque.')).toBeVisible();
    await name.fill(' Fidélité ');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Fidélité', exact: true })).toBeVisible();
    expect((await now(watchCrmSegments())).map((one) => one.name)).toEqual(['Fidélité']);
  });

  test('P10, P11, P14: Processed with profiles and reach, as the network shows them', async () => {
    const file = await save(0);
    valueOf(await createCrmSegment({ name: 'Fidélité', network: 'powerspace', file: fileOf(file), figures: null }));
    await open();
    await expect.element(page.getByText('Pas utilisable dans Powerspace avant Processed')).toBeVisible();
    await button('Marquer Processed').click();
    await page.getByRole('textbox', { name: 'Profils' }).fill('6 564');
    await page.getByRole('textbox', { name: 'Portée, en %' }).fill('154');
    await page.getByRole('dialog').getByRole('button', { name: 'Marquer Processed' }).click();
    await expect.element(page.getByText('La portée va de 0 à 100')).toBeVisible();
    await page.getByRole('textbox', { name: 'Portée, en %' }).fill('54,28');
    await page.getByRole('dialog').getByRole('button', { name: 'Marquer Processed' }).click();
    await expect.element(page.getByText('6\u00A0564')).toBeVisible();
    await expect.element(page.getByText('54,28\u00A0%')).toBeVisible();
    await expect.element(page.getByText('Utilisable dans Powerspace', { exact: true })).toBeVisible();
  });

  test('P12: a new file is chosen among those of the network, asked about, and the one before stays in the history', async () => {
    const before = await save(0, { written: 6400 });
    await save(1, { written: 6564 });
    await save(2, { network: 'meta', fileName: 'autre-reseau.csv' });
    valueOf(await createCrmSegment({ name: 'Fidélité', network: 'powerspace', file: fileOf(before), figures: null }));
    await open();
    await button('Charger un nouveau fichier').click();
    const dialog = page.getByRole('alertdialog', { name: 'Remplacer tous les profils de Fidélité ?' });
    await expect.element(dialog.getByText(/6\s564 lignes .* des 6\s400/)).toBeVisible();
    await expect.element(dialog.getByRole('radio')).toHaveLength(1);
    await expect.element(dialog.getByRole('button', { name: 'Pas encore' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect((await now(watchCrmSegments()))[0]?.current.number).toBe(1);

    await button('Charger un nouveau fichier').click();
    await button('Remplacer les profils').click();
    await button('Historique, 2 fichiers').click();
    const history = page.getByRole('list', { name: 'Historique de Fidélité' });
    await expect.element(history.getByText('fidelite-2026-11-0_powerspace.csv')).toBeVisible();
    await expect.element(history.getByText('en place')).toBeVisible();
    expect((await now(watchCrmSegments()))[0]).toMatchObject({ status: 'processing', current: { number: 2 } });

    await button('Défaire').click();
    await expect.element(button('Historique, 1 fichier')).toBeVisible();
  });

  test('a deleted file can be put back', async () => {
    const file = await save(0);
    await open();
    await button(/^Autres actions pour fidelite/).click();
    await page.getByRole('menuitem', { name: 'Supprimer' }).click();
    await expect.element(page.getByText('fidelite-2026-11-0_powerspace.csv supprimé')).toBeVisible();
    expect(await now(watchProductions())).toEqual([]);
    await button('Défaire').click();
    await expect.element(page.getByRole('article', { name: file.fileName })).toBeVisible();
    expect(await now(watchProductions())).toEqual([file]);
  });

  test('a file whose content has left the device says so, and cannot be saved', async () => {
    for (let day = 0; day < 11; day++) await save(day);
    await open();
    const oldest = page.getByRole('article', { name: 'fidelite-2026-11-0_powerspace.csv' });
    await expect.element(oldest.getByText('Le contenu a quitté cet appareil, la ligne reste')).toBeVisible();
    await expect.element(oldest.getByRole('button', { name: /^Enregistrer/ })).toHaveAttribute('aria-disabled', 'true');
  });

  test('on a phone everything keeps within the width, and is big enough to be touched', async () => {
    await page.viewport(390, 844);
    const file = await save(0, { fileName: `${'un_nom_tres_long_'.repeat(6)}.csv` });
    valueOf(await createCrmSegment({ name: 'N'.repeat(60), network: 'powerspace', file: fileOf(file), figures: null }));
    await open();
    await expect.element(button('Marquer Processed')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(390);
    const small = [...document.querySelectorAll('article button')].filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 0 && (width < 44 || height < 44);
    });
    expect(small.map((one) => one.textContent)).toEqual([]);
  });
});
