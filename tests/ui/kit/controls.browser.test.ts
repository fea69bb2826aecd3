import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import Button from '#lib/ui/kit/Button.svelte';
import Checkbox from '#lib/ui/kit/Checkbox.svelte';
import Note from '#lib/ui/kit/Note.svelte';
import ProgressLine from '#lib/ui/kit/ProgressLine.svelte';
import Segmented from '#lib/ui/kit/Segmented.svelte';
import Switch from '#lib/ui/kit/Switch.svelte';
import Toast from '#lib/ui/kit/Toast.svelte';
import { toast } from '#lib/ui/kit/toast.svelte.ts';

test('a switch says on and off, by the keyboard too', async () => {
  const seen: boolean[] = [];
  const screen = await render(Switch, { label: 'Condition', checked: false, onchange: (on) => seen.push(on) });
  const control = screen.getByRole('switch', { name: 'Condition' });
  await control.click();
  (control.element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  expect(seen).toEqual([true, false]);
});

test('a checkbox can be mixed, and its label takes the click', async () => {
  const screen = await render(Checkbox, { label: 'Tout le résultat', checked: false, mixed: true });
  const box = screen.getByRole('checkbox');
  expect((box.element() as HTMLInputElement).indeterminate).toBe(true);
  await screen.getByText('Tout le résultat').click();
  await expect.element(box).toBeChecked();
});

test('a segmented control is one stop of the keyboard', async () => {
  const seen: string[] = [];
  const choices = [
    { value: 'list', label: 'Liste' },
    { value: 'plan', label: 'Plan' }
  ];
  const screen = await render(Segmented, {
    label: 'Vue',
    choices,
    value: 'list',
    onchange: (view: unknown) => seen.push(String(view))
  });
  (screen.getByRole('radio', { name: 'Liste' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(seen).toEqual(['plan']);
});

test('progress is said in numbers', async () => {
  preferences.language = 'fr';
  const screen = await render(ProgressLine, { done: 612480, total: 1048216, label: 'Lecture' });
  const line = screen.getByRole('progressbar', { name: 'Lecture' });
  await expect.element(line).toHaveAttribute('aria-valuetext', '612\u00A0480 sur 1\u00A0048\u00A0216');
});

test('a disabled button keeps the focus and does nothing', async () => {
  let pressed = 0;
  const screen = await render(Button, { label: 'Produire', disabled: true, onclick: () => (pressed += 1) });
  const button = screen.getByRole('button', { name: 'Produire' });
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button).toHaveFocus();
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  expect(pressed).toBe(0);
});

test('a note hides its technical part until it is asked for', async () => {
  preferences.language = 'fr';
  const screen = await render(Note, { tone: 'stop', title: 'La lecture s’est arrêtée', details: 'TypeError' });
  await expect.element(screen.getByText('TypeError')).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Détails' }).click();
  await expect.element(screen.getByText('TypeError')).toBeVisible();
});

test('one toast at a time, and its action is done once', async () => {
  let undone = 0;
  const screen = await render(Toast);
  toast.show({ text: 'Premier' });
  toast.show({ text: 'Second', action: { label: 'Défaire', run: () => (undone += 1) } });
  await expect.element(screen.getByRole('status')).toHaveTextContent('Second');
  await expect.element(screen.getByText('Premier')).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Défaire' }).click();
  expect(undone).toBe(1);
  expect(toast.shown).toBeNull();
});
