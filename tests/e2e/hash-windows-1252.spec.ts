import { createHash } from 'node:crypto';
import { HashScreen, words } from './hash-screen.ts';
import { waitUntilWhole } from './site.ts';
import { expect, test } from './tamis.ts';

const people = Array.from({ length: 240 }, (_, index) => {
  const first = ['Élodie', 'Noël', 'François', 'Zoé', 'Chloë', 'Anaïs'][index % 6]!;
  return {
    first,
    last: `Lefèvre-${index}`,
    mail: `${first}.Lefevre${index}@Example.FR`,
    town: index % 3 ? 'Besançon' : 'Nîmes'
  };
});

test('first visit, offline, reload, a Windows-1252 file with semicolons, saved, every line compared', async ({
  tamis
}) => {
  const { context, page } = tamis;
  const screen = new HashScreen(page);
  await page.goto('/');
  await waitUntilWhole(page);
  await context.setOffline(true);
  await page.reload();
  await page.goto('/hash/');

  const rows = people.map(({ first, last, mail, town }) => `${last};${first};"${town}";${mail};12,50`);
  rows.splice(10, 0, 'Sans;Adresse;Lyon;;3,00', 'Virgule;Joël;Nice;joel.almeida@laposte,net;4,10', rows[0]!);
  const text = `nom;prénom;ville;courriel;panier\r\n${rows.join('\r\n')}\r\n`;
  await screen.choose({ name: 'abonnés_2026-11.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
  await expect(page.getByText('Windows-1252').first()).toBeVisible();
  await screen.network('Powerspace');
  await screen.produce.click();
  await screen.ready();
  expect(await screen.equation()).toEqual([243, 240, 3]);

  const saved = await screen.download(page.getByRole('button', { name: words.fr.save, exact: true }));
  const wanted = people.map(({ mail }) => createHash('md5').update(mail.toLowerCase()).digest('hex'));
  expect(saved.name).toBe('abonnes-2026-11_powerspace.csv');
  expect(saved.bytes.toString().split('\n')).toEqual([...wanted, '']);

  const aside = await screen.download(page.getByRole('button', { name: words.fr.asideFile }));
  const lines = aside.bytes.toString().split(/\r?\n/);
  expect(lines[0]).toBe('tamis_line;tamis_reason;tamis_detail;nom;prénom;ville;courriel;panier');
  expect(
    lines
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split(';')[0])
  ).toEqual(['12', '13', '14']);
  expect(lines[2]).toContain('Virgule;Joël;Nice;joel.almeida@laposte,net;4,10');
});
