import { expect, test } from 'vitest';
import { manifestText } from '#lib/engine/audience/manifest.ts';
import { offerSettings } from '#lib/engine/audience/offer.ts';
import { planHash } from '#lib/engine/audience/plan.ts';
import { noneSetAside } from '#lib/domain/set-aside.ts';
import { column, network } from './through-plan.ts';

test('a manifest says what a file is, and nothing of whom it is about', () => {
  const columns = [column('email', 0, { name: 'mail de Agnès Lefèvre' }), column('phone', 1, { hashed: 'sha256' })];
  const plan = planHash(network('meta'), offerSettings(network('meta'), columns), columns, 2);
  const text = manifestText({
    network: network('meta'),
    plan,
    outcome: {
      bytes: 1000,
      read: 12,
      written: 9,
      setAside: { ...noneSetAside, duplicate: 1, malformed: 2 },
      cells: [
        { filled: 9, empty: 1, malformed: 2 },
        { filled: 8, empty: 4, malformed: 0 }
      ]
    },
    fileName: 'fidelite-2026-11_meta.csv',
    fingerprint: 'ab'.repeat(32),
    madeAt: '2026-11-24T09:42:00.000Z',
    appVersion: '0.1.0'
  });
  expect(JSON.parse(text)).toEqual({
    file: { name: 'fidelite-2026-11_meta.csv', bytes: 1000, sha256: 'ab'.repeat(32) },
    network: {
      id: 'meta',
      name: 'Meta',
      rule: {
        version: 1,
        read: '2026-09-12',
        source: 'Meta, customer file audiences guide',
        url: network('meta').rule.source.url
      }
    },
    format: { encoding: 'UTF-8', header: true, delimiter: ',', lineEnd: 'LF', duplicates: 'removed' },
    columns: [
      { form: 'email', digest: 'SHA-256', alreadyHashed: false, filled: 9, empty: 1, malformed: 2 },
      { form: 'digest-sha256', digest: 'SHA-256', alreadyHashed: true, filled: 8, empty: 4, malformed: 0 }
    ],
    rows: {
      read: 12,
      written: 9,
      setAside: { duplicate: 1, empty: 0, malformed: 2, 'already-hashed': 0, 'too-many-cells': 0, 'open-quote': 0 }
    },
    made: { at: '2026-11-24T09:42:00.000Z', with: 'Tamis 0.1.0' }
  });
  expect(text).not.toContain('Lefèvre');
  expect(text.endsWith('}\n')).toBe(true);
});
