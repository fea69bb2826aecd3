import type { CDPSession, Locator, Page, TestInfo } from 'playwright/test';
import { axeFaults, widthsThatScroll } from './page-checks.ts';
import { espressoAt, SegmentScreen } from './segment-screen.ts';
import { expect, test } from './tamis.ts';
import { waitUntilWhole } from './site.ts';

test.describe.configure({ timeout: 180_000 });

async function offline(page: Page): Promise<SegmentScreen> {
  const screen = new SegmentScreen(page);
  await page.goto('/');
  await waitUntilWhole(page);
  await page.context().setOffline(true);
  return screen;
}

/** The count on screen is that of the tables at the same moment. */
async function expectEspresso(screen: SegmentScreen, moment: number, testInfo: TestInfo): Promise<void> {
  const shown = await screen.settledAnswer();
  expect(shown).toBeGreaterThan(100);
  expect(await screen.askTables([espressoAt(moment)], testInfo)).toEqual([shown]);
}

test('the espresso segment is built by the keyboard alone, offline; its count is that of its tables', async ({
  sample: { page }
}, testInfo) => {
  const screen = await offline(page);
  const { keyboard } = page;
  await screen.makeNew((button) => button.press('Enter'));
  const moment = await screen.stopClock();
  const add = async (cause: Locator, kind: string) => {
    await cause.press('Enter');
    await expect(page.getByRole('searchbox', { name: 'Chercher' })).toBeFocused();
    await keyboard.insertText(kind);
    await keyboard.press('Enter');
    // the list has closed: keys would still go to it
    await expect(page.getByRole('searchbox', { name: 'Chercher' })).toHaveCount(0);
  };
  const choose = async (token: Locator, choice: string) => {
    await token.press('Enter');
    await expect(page.getByRole('combobox')).toBeFocused();
    await keyboard.insertText(choice);
    await keyboard.press('Enter');
    await expect(page.getByRole('combobox')).toHaveCount(0);
  };
  const atRoot = page.getByRole('button', { name: 'Condition', exact: true });
  const inGroup = page.getByRole('button', { name: '+ condition dans ce groupe' });
  await add(atRoot, 'Peut recevoir');
  await page.getByRole('button', { name: 'Groupe', exact: true }).press('Enter');
  await add(inGroup, 'A fait, ou');
  await add(inGroup, 'A fait, ou');
  await choose(screen.conditions.nth(2).getByRole('button', { name: 'Événement' }), 'cliqué dans un e-mail');
  await add(atRoot, 'A fait, ou');
  const order = screen.conditions.nth(3);
  await choose(order.getByRole('button', { name: 'Événement' }), 'passé une commande');
  await order.getByRole('button', { name: 'Combien de fois' }).press('Enter');
  await page.getByRole('button', { name: 'zéro fois' }).press('Enter');
  await expect(order).toContainText('passé une commande');
  await expect(order).toContainText('zéro fois');
  await expectEspresso(screen, moment, testInfo);
  const espresso = await screen.settledAnswer();

  // Space weighs a condition, Ctrl Z takes it back, Alt and an arrow carries it
  await order.focus();
  await keyboard.press('Space');
  await expect(order).toContainText('Désactivée. Elle en garderait');
  await expect.poll(() => screen.answer()).toBeGreaterThan(espresso);
  await keyboard.press('Control+z');
  await expect.poll(() => screen.answer()).toBe(espresso);
  await order.focus();
  await keyboard.press('Alt+ArrowUp');
  await expect(screen.conditions.nth(3)).toBeFocused();
  await expect.poll(() => screen.answer()).not.toBe(espresso);
  await keyboard.press('Control+z');
  await expect.poll(() => screen.answer()).toBe(espresso);
  await keyboard.press('Control+Shift+Z');
  await expect.poll(() => screen.answer()).not.toBe(espresso);
  await keyboard.press('Control+z');
  await expect.poll(() => screen.answer()).toBe(espresso);
});

test('a person of the segment is explained, their grain stands on each mesh, and the text form brings the same back', async ({
  sample: { page }
}) => {
  const screen = await offline(page);
  await screen.makeNew((button) => button.press('Enter'));
  await screen.stopClock();
  await goToList(page);
  const template = page.getByRole('listitem').filter({ hasText: 'Espresso e-mail' }).first();
  await template.getByRole('button', { name: 'Utiliser' }).click();
  await page.waitForURL(/segments\/[\w-]{30,}/);
  await expect.poll(() => screen.answer(), { timeout: 30_000 }).toBeGreaterThan(0);
  const espresso = await screen.settledAnswer();
  const kept = await screen.kept();
  expect(kept.at(-1)).toBe(espresso);

  await page.getByRole('button', { name: 'Pourquoi ?' }).first().press('Enter');
  const panel = page.getByRole('complementary', { name: 'Réponse' });
  await expect(panel.getByRole('heading', { name: 'Pourquoi elle y est' })).toBeVisible();
  await expect(panel.getByText('Dans le segment')).toBeVisible();
  await expect(panel.getByText('A passé une commande zéro fois')).toBeVisible();
  // everyone, the consent, the order; and of the two of the group, one at least
  expect(await page.locator('svg .grain:not(.out)').count()).toBeGreaterThanOrEqual(4);
  await panel.getByRole('button', { name: 'Personne suivante' }).click();
  await expect(panel.getByText('Dans le segment')).toBeVisible();
  await panel.getByRole('button', { name: 'Fermer' }).click();

  await page.getByRole('button', { name: 'Texte', exact: true }).click();
  const text = await screen.text.inputValue();
  await goToList(page);
  await page.getByRole('button', { name: 'Depuis un texte' }).click();
  await page.getByRole('textbox', { name: 'Nom du segment' }).fill('Le même');
  await screen.text.fill(text);
  await page.getByRole('button', { name: 'Créer le segment' }).click();
  await page.waitForURL(/segments\/[\w-]{30,}/);
  await expect(page.getByRole('heading', { name: 'Le même', level: 1 })).toBeVisible();
  await expect.poll(() => screen.kept()).toEqual(kept);
});

/** To the list of segments, and the page is not loaded again. */
async function goToList(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Segments/ })
    .first()
    .click();
  await page.waitForURL('**/segments/');
}

/** A finger on the middle of something. */
async function tap(fingers: CDPSession, place: Locator): Promise<void> {
  // away from the bars that stand over the foot and the head of the page
  await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  // still, and under nothing else
  await place.click({ trial: true });
  const box = (await place.boundingBox())!;
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('the espresso segment is built by touch on a phone, each count above the sheet', async ({
  sample: { page }
}, testInfo) => {
  const screen = await offline(page);
  const fingers = await page.context().newCDPSession(page);
  await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await screen.makeNew((button) => tap(fingers, button));
  const moment = await screen.stopClock();
  const sheet = page.getByRole('dialog');
  const add = async (cause: Locator, kind: string) => {
    await tap(fingers, cause);
    await tap(fingers, sheet.getByRole('button', { name: kind }));
    await expect(sheet).toHaveCount(0);
  };
  const change = async (at: number, choices: readonly (readonly [token: string, choice: string])[]) => {
    await tap(fingers, screen.conditions.nth(at).locator('.sentence').last());
    for (const [token, choice] of choices) {
      await tap(fingers, sheet.getByRole('button', { name: token }));
      const choices = sheet.getByRole('option', { name: choice }).or(sheet.getByRole('button', { name: choice }));
      await tap(fingers, choices.first());
      await expect(sheet.getByRole('button', { name: token })).toContainText(choice);
    }
    // the count stays in view above what is set
    const count = (await screen.status.boundingBox())!;
    expect(count.y + count.height).toBeLessThanOrEqual((await sheet.boundingBox())!.y);
    await tap(fingers, sheet.getByRole('button', { name: 'Terminé' }));
    await expect(sheet).toHaveCount(0);
  };
  const atRoot = page.getByRole('button', { name: 'Condition', exact: true }).first();
  const inGroup = page.getByRole('button', { name: '+ condition dans ce groupe' });
  await add(atRoot, 'Peut recevoir');
  await tap(fingers, page.getByRole('button', { name: 'Groupe', exact: true }));
  await add(inGroup, 'A fait, ou');
  await add(inGroup, 'A fait, ou');
  await change(2, [['Événement', 'cliqué dans un e-mail']]);
  await add(atRoot, 'A fait, ou');
  await change(3, [
    ['Événement', 'passé une commande'],
    ['Combien de fois', 'zéro fois']
  ]);
  // the files of its tables are written where there is room
  await page.setViewportSize({ width: 1440, height: 900 });
  await expectEspresso(screen, moment, testInfo);
});

for (const [language, theme] of [
  ['fr', 'dark'],
  ['en', 'light']
] as const) {
  test(`axe finds nothing on segments, ${language}, ${theme}, and nothing scrolls sideways`, async ({
    sample: { page }
  }) => {
    const screen = await offline(page);
    await page.goto('/segments/');
    const template = page.getByRole('listitem').filter({ hasText: 'Espresso e-mail' }).first();
    await template.getByRole('button', { name: 'Utiliser' }).click();
    await expect.poll(() => screen.answer(), { timeout: 30_000 }).toBeGreaterThan(0);
    await page.evaluate(
      ([chosen, shade]) => {
        localStorage.setItem('tamis-language', chosen);
        localStorage.setItem('tamis-theme', shade);
      },
      [language, theme] as const
    );
    const built = page.url();
    for (const address of [built, '/segments/']) {
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        await expect(page.locator('ol .kept, table td.people').first()).toHaveText(/\d/);
        expect(await axeFaults(page), `${address} at ${width} px`).toEqual([]);
      }
      expect(await widthsThatScroll(page), address).toEqual([]);
    }
  });
}
