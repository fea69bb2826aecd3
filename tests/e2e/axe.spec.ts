import { HashScreen, words } from './hash-screen.ts';
import { ImportScreen } from './import-screen.ts';
import { axeFaults } from './page-checks.ts';
import { expect, test } from './tamis.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 }
];
const mails = Array.from(
  { length: 90 },
  (_, index) => `Dupont;Person${index}@example.com;06 39 98 00 ${10 + (index % 90)}`
);
const csv = Buffer.from(`nom;courriel;tel\n${mails.join('\n')}\nVide;;\nVirgule;joel@laposte,net;\n`);
const contacts = (from: number) =>
  Buffer.from(
    [
      'nom;courriel;date;points;optin email',
      ...mails.map((_, at) => `Nom ${at};p${from}.${at}@x.fr;25/12/2026;1,5;oui`),
      'Vide;;;;'
    ].join('\n')
  );
const beginWords = { fr: /^Importer [\d\s]+ personnes$/, en: /^Import [\d,]+ people$/ };
const importedWords = { fr: 'L’import est fait', en: 'The import is done' };

// colours depend on the theme alone and names on the language alone: two pairs show each
for (const [language, theme] of [
  ['fr', 'dark'],
  ['en', 'light']
] as const) {
  test(`axe finds nothing, ${language}, ${theme}`, async ({ tamis: { page } }) => {
    test.setTimeout(180_000);
    await page.addInitScript(
      ([chosen, shade]) => {
        localStorage.setItem('tamis-language', chosen);
        localStorage.setItem('tamis-theme', shade);
      },
      [language, theme] as const
    );
    const screen = new HashScreen(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      const at = `${size.width} px`;
      for (const address of [
        '/',
        '/files/',
        '/device/',
        '/contacts/',
        '/contacts/suppression/',
        '/import/',
        '/hash/'
      ]) {
        await page.goto(address);
        await expect(page.getByRole('heading').first()).toBeVisible();
        expect(await axeFaults(page), `${address} at ${at}`).toEqual([]);
      }
      await screen.choose({ name: 'clients.csv', mimeType: 'text/csv', buffer: csv });
      const produce = page.getByRole('button', { name: words[language].produce });
      await expect(produce).toBeEnabled();
      expect(await axeFaults(page), `a file read, at ${at}`).toEqual([]);
      await produce.click();
      await expect(page.getByRole('heading', { name: words[language].ready })).toBeVisible();
      expect(await axeFaults(page), `a file produced, at ${at}`).toEqual([]);

      const importing = new ImportScreen(page);
      await importing.open();
      await importing.choose({
        name: `contacts-${size.width}.csv`,
        mimeType: 'text/csv',
        buffer: contacts(size.width)
      });
      const begin = page.getByRole('button', { name: beginWords[language] });
      await expect(begin).toBeEnabled();
      expect(await axeFaults(page), `an import rehearsed, at ${at}`).toEqual([]);
      await begin.click();
      await expect(page.getByRole('heading', { name: importedWords[language] })).toBeVisible();
      expect(await axeFaults(page), `an import done, at ${at}`).toEqual([]);
    }
  });
}
