// Draws the icons of `static/icons` from the geometry of the mark. Run by hand when the mark changes:
// node src/host/draw-icons.js
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { chromiumLaunch } from '../../tests/chromium.js';

const folder = 'static/icons';
const pigment = '#2036D2';
const pitch = [4, 12, 20];
// a T: what is poured on top, what passes in the middle
const dots = [...pitch.map((x) => [x, 4]), [12, 12], [12, 20]];
const knots = [4, 20].flatMap((x) => [12, 20].map((y) => [x, y]));

/** @param {number[][]} centres
 * @param {number} radius */
function circles(centres, radius) {
  return centres.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join('');
}

/** The mark in white, on pigment, in a square of one.
 * @param {{ share: number, rounded: boolean, ground: boolean }} form share: side of the mark in the side of the icon */
function icon({ share, rounded, ground }) {
  // the dots reach from 1 to 23 of the grid of 24
  const scale = (24 / 22) * share;
  const corner = rounded ? 24 * 0.229 : 0;
  const square = ground ? `<rect width="24" height="24" rx="${corner}" fill="${pigment}"/>` : '';
  const mesh = ground ? `<g fill="#fff" fill-opacity=".38">${circles(knots, 1.1)}</g>` : '';
  const place = `translate(12 12) scale(${scale}) translate(-12 -12)`;
  const mark = `<g transform="${place}"><g fill="#fff">${circles(dots, 3)}</g>${mesh}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${square}${mark}</svg>`;
}

const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
  <style>
    .poured { fill: #1b1a17 }
    .passes { fill: #2036d2 }
    @media (prefers-color-scheme: dark) {
      .poured { fill: #f1efe9 }
      .passes { fill: #86a1ff }
    }
  </style>
  <g class="poured">${circles(dots.slice(0, 3), 3.2)}</g>
  <g class="passes">${circles(dots.slice(3), 3.2)}</g>
</svg>
`;

const plain = { share: 0.6, rounded: true, ground: true };
const pictures = [
  { name: 'icon-192', side: 192, form: plain },
  { name: 'icon-512', side: 512, form: plain },
  { name: 'maskable-192', side: 192, form: { share: 0.46, rounded: false, ground: true } },
  { name: 'maskable-512', side: 512, form: { share: 0.46, rounded: false, ground: true } },
  { name: 'apple-touch-icon', side: 180, form: { ...plain, rounded: false } },
  { name: 'monochrome-512', side: 512, form: { share: 0.6, rounded: false, ground: false } }
];

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/favicon.svg`, favicon);
const browser = await chromium.launch(chromiumLaunch());
const page = await browser.newPage();
for (const { name, side, form } of pictures) {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<body style="margin:0">${icon(form).replace('<svg', `<svg width="${side}" height="${side}"`)}`
  );
  writeFileSync(`${folder}/${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
