import { afterEach, describe, expect, test } from 'vitest';
import { masked, showMode } from '#lib/ui/show-mode.svelte.ts';

describe('show mode', () => {
  afterEach(() => (showMode.on = false));

  test('nothing is hidden unless it is asked for', () => {
    expect(masked('Gaëlle')).toBe('Gaëlle');
  });

  test('each letter and digit is a dot, what stands between them stays', () => {
    showMode.on = true;
    expect(masked('gaelle.g@orange.fr')).toBe('••••••.•@••••••.••');
    expect(masked('+33 6 41')).toBe('+•• • ••');
  });

  test('a letter and its accent are one dot, in any script', () => {
    showMode.on = true;
    expect(masked('e\u0301te\u0301')).toBe('•••');
    expect(masked('Łódź Жан')).toBe('•••• •••');
  });

  test('the choice is kept for a reload', () => {
    showMode.toggle();
    expect(localStorage.getItem('tamis-show-mode')).toBe('on');
    showMode.toggle();
    expect(localStorage.getItem('tamis-show-mode')).toBeNull();
  });
});
