import { describe, expect, it } from 'vitest';
import { driftWords } from '#lib/ui/import/ready/drift-words.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';

describe('what drifted', () => {
  it('is said in a sentence each, what came and went first', () => {
    preferences.language = 'en';
    expect(
      driftWords([
        { change: 'filled', name: 'tel', role: 'phone', before: 0.9, now: 0.82 },
        { change: 'dates', name: 'born', before: 'day-first', now: 'month-first' },
        { change: 'column-missing', name: 'card', role: 'external-id' },
        { change: 'column-added', name: 'town', role: 'city' },
        { change: 'column-added', name: 'points', role: 'ignored' },
        { change: 'fitting', name: 'mail', role: 'email', before: 0.8, now: 0.9 },
        { change: 'hashed', name: 'mail', before: null, now: 'md5' }
      ])
    ).toEqual([
      'New: town and points.',
      'Missing: card.',
      'tel: 8% fewer values.',
      'Dates in born are now month then day.',
      'mail: 10% more readable values.',
      'mail now holds digests.'
    ]);
  });
});
