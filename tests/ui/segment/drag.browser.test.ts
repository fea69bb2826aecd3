import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Condition, Group } from '#lib/domain/segment.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { Builder } from '#lib/ui/segment/builder.svelte.ts';
import RuleList from '#lib/ui/segment/RuleList.svelte';

const city = (id: string): Condition => ({
  ...{ id, on: true, kind: 'field-text' },
  operands: { field: 'city', op: 'contains', values: [id] }
});
const group: Group = { id: 'group', on: true, join: 'any', rules: [city('b'), city('c')] };
const root: Group = { id: 'root', on: true, join: 'all', rules: [city('a'), group, city('d')] };

/** `a (b c) d`, as the rules stand. */
const written = ({ rules }: Group): string =>
  rules.map((rule) => ('rules' in rule ? `(${written(rule)})` : rule.id)).join(' ');

async function shown() {
  const builder = new Builder({ id: 'dragged', name: 'Lyon', root, examples: [], createdAt: 0, changedAt: 0 });
  const { container } = await render(RuleList, { builder });
  // handles stand in the margin
  container.style.paddingInline = '40px';
  const line = (id: string) => container.querySelector(`[data-line="${id}"]`)!;
  const drag = (id: string, before: string) =>
    userEvent.dragAndDrop(line(id).querySelector('.handle')!, line(before), { targetPosition: { x: 60, y: 4 } });
  return { builder, container, drag };
}

beforeEach(async () => {
  preferences.language = 'fr';
  await page.viewport(1280, 900);
});

test('a rule is dragged by its handle to the first place, into a group and out of it', async () => {
  const { builder, container, drag } = await shown();
  await drag('d', 'a');
  expect(written(builder.root)).toBe('d a (b c)');
  expect(builder.lastEdit).toBe('moved');
  await drag('a', 'c');
  expect(written(builder.root)).toBe('d (b a c)');
  await drag('b', 'd');
  expect(written(builder.root)).toBe('b d (a c)');
  expect([...container.querySelectorAll('[data-line]')].map((line) => line.getAttribute('data-line'))).toEqual([
    'b',
    'd',
    'group',
    'a',
    'c',
    'group-foot'
  ]);
  builder.undo();
  expect(written(builder.root)).toBe('d (b a c)');
});

test('a group is dragged with what is in it, and nothing goes into itself', async () => {
  const { builder, drag } = await shown();
  await drag('group', 'c');
  expect(written(builder.root)).toBe('a (b c) d');
  expect(builder.lastEdit).toBeNull();
  await drag('group', 'a');
  expect(written(builder.root)).toBe('(b c) a d');
});
