import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Cause, Commit } from '#lib/domain/commit.ts';
import { causeWords } from '#lib/ui/history/cause-words.ts';
import { sourceWords } from '#lib/ui/history/source-words.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { showMode } from '#lib/ui/show-mode.svelte.ts';

const counts = { read: 9, created: 9, updated: 0, unchanged: 0, merged: 0, refused: 0 };
const poured: Cause = { kind: 'import', file: 'clients.csv', counts, hand: true };
const commit: Commit = {
  id: 3,
  parent: 2,
  at: 0,
  cause: poured,
  people: 9,
  changes: [],
  rowsBefore: 0,
  peopleBefore: 0,
  undoneBy: 4
};
const names = {
  fields: [{ id: 'city', type: 'text', name: null } as const],
  tags: [{ id: 't1', name: 'VIP' }],
  commits: [commit]
};

beforeEach(() => {
  preferences.language = 'fr';
});
afterEach(() => {
  showMode.on = false;
});

test('a change is told with its names, an undone one with what it was', () => {
  expect(causeWords(poured, names)).toBe('Import de clients.csv');
  expect(causeWords({ kind: 'tagged', tag: 't1' }, names)).toBe('Étiquette «\u00A0VIP\u00A0» ajoutée');
  const brought = { kind: 'events-imported', file: 'ventes.csv', source: 'Boutique', counts } as const;
  expect(causeWords(brought, names)).toBe('Import d’événements de ventes.csv');
  expect(sourceWords({ cause: brought, at: null, line: null })).toBe('Import de ventes.csv');
  expect(causeWords({ kind: 'list-frozen', list: 'l', name: 'Noël' }, names)).toBe('Liste «\u00A0Noël\u00A0» figée');
  expect(causeWords({ kind: 'list-deleted', list: 'l', name: 'Noël' }, names)).toBe(
    'Liste «\u00A0Noël\u00A0» supprimée'
  );
  expect(causeWords({ kind: 'undone', of: 3, kept: 0 }, names)).toBe('Défait\u00A0: Import de clients.csv');
  expect(causeWords({ kind: 'undone', of: 1, kept: 0 }, names)).toBe('Une modification plus ancienne, défaite');
  expect(causeWords({ kind: 'field-set', field: 'city', value: '' }, names)).toBe('Ville\u00A0: champ vidé');
});

test('a value set is hidden in show mode', () => {
  const cause: Cause = { kind: 'field-set', field: 'city', value: 'Lyon' };
  expect(causeWords(cause, names)).toContain('Lyon');
  showMode.on = true;
  expect(causeWords(cause, names)).not.toContain('Lyon');
});

test('a value says its file and line, a hand, or that it is older', () => {
  const at = Date.UTC(2025, 2, 12, 12);
  expect(sourceWords({ cause: poured, at, line: 1088 })).toBe('Import de clients.csv, ligne 1\u00A0088, 12 mars 2025');
  expect(sourceWords({ cause: { kind: 'edited', field: 'city' }, at, line: null })).toBe(
    'Saisie à la main, 12 mars 2025'
  );
  expect(sourceWords({ cause: null, at: null, line: null })).toBe('Avant les modifications gardées');
});
