import { afterEach, describe, expect, test } from 'vitest';
import { bytes, change, count, day, duration, percent, remaining, time, weekday } from '#lib/ui/format.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';

const nbsp = '\u00A0';

afterEach(() => {
  preferences.language = 'fr';
  preferences.chosenZone = null;
});

describe('in French', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1048216, `1${nbsp}048${nbsp}216`],
    [-435736, `\u2212${nbsp}435${nbsp}736`]
  ])('the number %d', (value, written) => {
    preferences.language = 'fr';
    expect(count(value)).toBe(written);
    expect(count(value)).not.toContain('\u202F');
  });

  test.each([
    [0, `0${nbsp}%`],
    [0.0058, `0,58${nbsp}%`],
    [0.027, `2,7${nbsp}%`],
    [0.5428, `54,3${nbsp}%`],
    [1, `100${nbsp}%`]
  ])('the share %d', (share, written) => {
    preferences.language = 'fr';
    expect(percent(share)).toBe(written);
  });

  test.each([
    [0, `0${nbsp}octet`],
    [512, `512${nbsp}octets`],
    [3_400_000, `3,4${nbsp}Mo`],
    [612_000_000, `612${nbsp}Mo`],
    [999_999, `1${nbsp}Mo`],
    [1_400_000_000, `1,4${nbsp}Go`]
  ])('%d bytes', (value, written) => {
    preferences.language = 'fr';
    expect(bytes(value)).toBe(written);
  });

  test.each([
    [6, `6${nbsp}ms`],
    [8_130, `8,1${nbsp}s`],
    [45_200, `45${nbsp}s`],
    [200_000, `3${nbsp}min${nbsp}20${nbsp}s`],
    [3_900_000, `1${nbsp}h${nbsp}05`]
  ])('%d ms', (value, written) => {
    preferences.language = 'fr';
    expect(duration(value)).toBe(written);
  });

  test('what is left, in words', () => {
    preferences.language = 'fr';
    expect([200, 1_000, 3_400, 23_000, 70_000, 7_200_000].map(remaining)).toEqual([
      'reste un instant',
      'reste environ 1 seconde',
      'reste environ 3 secondes',
      'reste environ 25 secondes',
      'reste environ 1 minute',
      'reste environ 2 heures'
    ]);
  });

  test('a change keeps its sign', () => {
    expect(change(-1260)).toBe(`\u2212${nbsp}1${nbsp}260`);
    expect(change(12)).toBe(`+${nbsp}12`);
  });

  test('a day of the catalogue has no zone', () => {
    preferences.language = 'fr';
    preferences.chosenZone = 'America/Los_Angeles';
    expect(day('2018-02-05')).toBe('5 févr. 2018');
  });
});

describe('in English', () => {
  test('numbers, shares and sizes', () => {
    preferences.language = 'en';
    expect(count(1048216)).toBe('1,048,216');
    expect(percent(0.027)).toBe('2.7%');
    expect(bytes(3_400_000)).toBe(`3.4${nbsp}MB`);
    expect(bytes(1)).toBe(`1${nbsp}byte`);
  });

  test('the weekday has no comma', () => {
    preferences.language = 'en';
    expect(weekday(Date.UTC(2020, 10, 24, 12))).toMatch(/^Tue \w/);
  });
});

test('the hour follows the zone that was chosen', () => {
  const noon = Date.UTC(2026, 10, 24, 12);
  preferences.chosenZone = 'Asia/Tokyo';
  expect(time(noon)).toBe('21:00');
  preferences.chosenZone = 'UTC';
  expect(time(noon)).toBe('12:00');
});
