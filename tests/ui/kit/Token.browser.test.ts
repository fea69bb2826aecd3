import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Token from '#lib/ui/kit/Token.svelte';

const choices = [
  { value: 'comma', label: 'virgules' },
  { value: 'semicolon', label: 'points-virgules' },
  { value: 'tab', label: 'tabulations', disabled: true },
  { value: 'pipe', label: 'barres' }
];

function opened(value: string): { taken: string[]; props: object } {
  const taken: string[] = [];
  return { taken, props: { label: 'Séparateur', value, choices, onchange: (now: string) => taken.push(now) } };
}

test('opens by the keyboard, walks over what can be chosen, and takes it', async () => {
  await page.viewport(1280, 800);
  const { taken, props } = opened('semicolon');
  const screen = await render(Token, props as never);
  const token = screen.getByRole('button', { name: /^Séparateur.*points-virgules$/ });
  (token.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const list = screen.getByRole('listbox', { name: 'Séparateur' });
  await expect.element(list).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(taken).toEqual(['pipe']);
  await expect.element(token).toHaveFocus();
});

test('Escape closes and changes nothing', async () => {
  const { taken, props } = opened('comma');
  const screen = await render(Token, props as never);
  const token = screen.getByRole('button');
  (token.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('listbox')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Escape}');
  await expect.element(screen.getByRole('listbox')).not.toBeInTheDocument();
  expect(taken).toEqual([]);
  await expect.element(token).toHaveFocus();
});

test('first letters find a choice', async () => {
  const { taken, props } = opened('comma');
  const screen = await render(Token, props as never);
  (screen.getByRole('button').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('listbox')).toHaveFocus();
  await userEvent.keyboard('bar{Enter}');
  expect(taken).toEqual(['pipe']);
});

test('a number out of its bounds is refused in words', async () => {
  const taken: number[] = [];
  const screen = await render(Token, {
    label: 'Ligne de l’en-tête',
    value: 1,
    field: 'number',
    least: 1,
    most: 30,
    onchange: (now: number) => taken.push(now)
  } as never);
  await screen.getByRole('button').click();
  const field = screen.getByRole('textbox');
  await field.fill('31');
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  expect(taken).toEqual([]);
  await field.fill('3');
  await userEvent.keyboard('{Enter}');
  expect(taken).toEqual([3]);
});

test('on a phone the choices come in a sheet', async () => {
  await page.viewport(390, 844);
  const { taken, props } = opened('comma');
  const screen = await render(Token, props as never);
  await screen.getByRole('button').click();
  const sheet = screen.getByRole('dialog', { name: 'Séparateur' });
  await expect.element(sheet).toBeVisible();
  await sheet.getByRole('option', { name: 'barres' }).click();
  expect(taken).toEqual(['pipe']);
  await page.viewport(1280, 800);
});
