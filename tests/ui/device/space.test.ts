import { describe, expect, test } from 'vitest';
import { spaceParts } from '#lib/ui/device/space.ts';

describe('the parts of what is taken', () => {
  test('add up to the whole, told apart where the browser counts them', () => {
    const counted = { contacts: 50, app: 30 };
    expect(spaceParts(100, 15, counted)).toEqual([
      { id: 'contacts', bytes: 50 },
      { id: 'files', bytes: 15 },
      { id: 'app', bytes: 30 },
      { id: 'rest', bytes: 5 }
    ]);
    expect(spaceParts(100, 15, null)).toEqual([
      { id: 'files', bytes: 15 },
      { id: 'app-and-rest', bytes: 85 }
    ]);
  });

  test('are never more than the whole, which the browser rounds', () => {
    expect(spaceParts(40, 15, { contacts: 30, app: 30 }).map(({ bytes }) => bytes)).toEqual([30, 10, 0]);
  });
});
