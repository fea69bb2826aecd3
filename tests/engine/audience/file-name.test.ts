import { describe, expect, test } from 'vitest';
import { besideFileName, proposeFileName, proposeSegmentName } from '#lib/engine/audience/file-name.ts';

const today = '2026-11-24';
const named = (source: string) => proposeFileName({ source, network: 'powerspace', extension: 'csv', today });

describe('proposeFileName', () => {
  test.each([
    ['base_fidelite_2026-11.csv', 'fidelite-2026-11_powerspace.csv'],
    ['Abonnés - 2018-01.csv', 'abonnes-2018-01_powerspace.csv'],
    ['export_clients_20260915.txt', 'clients-2026-09_powerspace.csv'],
    ['clients actifs 15-09-2025.csv', 'clients-actifs-2025-09_powerspace.csv'],
    ['clients_09-2025.csv', 'clients-2025-09_powerspace.csv'],
    ['Clients non abonnés.CSV', 'clients-non-abonnes-2026-11_powerspace.csv'],
    ['export.csv', 'contacts-2026-11_powerspace.csv'],
    ['', 'contacts-2026-11_powerspace.csv'],
    ['../../etc/passwd', 'etc-passwd-2026-11_powerspace.csv'],
    ['客户.csv', 'contacts-2026-11_powerspace.csv'],
    ['liste 123456789012.csv', '123456789012-2026-11_powerspace.csv']
  ])('%j', (source, name) => {
    expect(named(source)).toBe(name);
  });

  test('is never too long for a disk, and holds safe characters only', () => {
    expect(named('é'.repeat(400)).length).toBeLessThan(100);
    expect(named('a:b*c?"<>|\\/\0.csv')).toMatch(/^[a-z0-9_.-]+$/);
  });
});

test('a segment is named after the file, with its month', () => {
  expect(proposeSegmentName('base_fidelite_2026-11.csv', today)).toBe('Fidelite, 2026-11');
});

test('files beside it share its name', () => {
  expect(besideFileName('fidelite-2026-11_powerspace.csv', '.manifest.json')).toBe(
    'fidelite-2026-11_powerspace.manifest.json'
  );
});
