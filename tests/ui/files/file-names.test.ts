import { describe, expect, test } from 'vitest';
import { asideFileName, manifestName, segmentNameOf } from '#lib/ui/files/file-names.ts';
import { reachText } from '#lib/ui/files/reach-text.ts';

describe('names beside a produced file', () => {
  test('the manifest and the set-aside lines are named after it', () => {
    expect(manifestName('fidelite-2026-11_powerspace.csv')).toBe('fidelite-2026-11_powerspace.manifest.json');
    expect(asideFileName('clients.v3.txt', 'a-l-ecart')).toBe('clients.v3_a-l-ecart.csv');
    expect(manifestName('sans-extension')).toBe('sans-extension.manifest.json');
  });

  test('a segment is proposed under the name of the file, month kept, network dropped', () => {
    expect(segmentNameOf('fidelite-2026-11_powerspace.csv', 'powerspace')).toBe('fidelite-2026-11');
    expect(segmentNameOf('acheteurs_web_2026-11_Meta.csv', 'meta')).toBe('acheteurs web 2026-11');
    expect(segmentNameOf('powerspace.csv', 'powerspace')).toBe('powerspace');
  });
});

test.each([
  [54.28, '54,28'],
  [54.4, '54,4'],
  [100, '100'],
  [0, '0'],
  [0.5, '0,5'],
  [33.333333, '33,33']
])('a reach of %d keeps the decimals of the network', (reach, written) => {
  expect(reachText(reach).replace(/\s?%$/, '').replace('.', ',')).toBe(written);
});
