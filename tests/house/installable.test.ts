import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './source.ts';

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
}
interface WebManifest {
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly Icon[];
  readonly shortcuts: readonly { readonly url: string; readonly icons: readonly Icon[] }[];
  readonly file_handlers: readonly { readonly action: string; readonly accept: Record<string, string[]> }[];
  readonly share_target: { readonly action: string };
}

const manifest = JSON.parse(read('static/manifest.webmanifest')) as WebManifest;

test('icons exist, and are as large as they say', () => {
  const icons = [...manifest.icons, ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons)];
  expect(icons.map(({ sizes }) => sizes)).toEqual(icons.map(({ src }) => pngSize(`static/${src}`)));
  expect(pngSize('static/icons/apple-touch-icon.png')).toBe('180x180');
  for (const purpose of ['any', 'maskable', 'monochrome']) {
    expect(manifest.icons.filter((icon) => icon.purpose === purpose).map(({ sizes }) => sizes)).toContain('512x512');
  }
});

test('every icon is used', () => {
  const named = read('static/manifest.webmanifest') + read('src/app.html');
  expect(readdirSync('static/icons').filter((name) => !named.includes(name))).toEqual([]);
});

test('addresses are relative, so that any folder can host Tamis, and lead to pages that exist', () => {
  const { start_url, scope, shortcuts, file_handlers, share_target } = manifest;
  expect([start_url, scope]).toEqual(['./', './']);
  const pages = [...shortcuts.map(({ url }) => url), ...file_handlers.map(({ action }) => action)];
  expect(pages.filter((url) => !existsSync(`src/routes/${url}+page.svelte`))).toEqual([]);
  // answered by the service worker, never by a page or a server
  expect(existsSync(`src/routes/${share_target.action}`)).toBe(false);
  expect(read('src/service-worker/share.ts')).toContain(share_target.action);
});

test('CSV, text and lines of JSON open with Tamis', () => {
  const endings = manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat());
  expect(endings).toEqual(['.csv', '.txt', '.jsonl', '.ndjson']);
});

/** Width and height of a PNG, from its header. */
function pngSize(file: string): string {
  const bytes = readFileSync(file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}
