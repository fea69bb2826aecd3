import type { Rule } from '#lib/domain/segment.ts';
import type { Builder } from './builder.svelte.ts';
import { moveRule, removeRule, switchRule } from './rule-gestures.ts';
import { findRule, rulesInOrder } from './rule-tree.ts';

/** Keys of the list of rules: arrows walk, Space switches, Alt and arrows carry, Delete removes; Tab enters the
 * sentence. Those of a token or a field are theirs. */
export function onRuleKey(event: KeyboardEvent, builder: Builder): void {
  const id = (event.target as HTMLElement).dataset['rule'];
  const rule = id === undefined ? undefined : findRule(builder.root, id)?.rule;
  if (!rule || event.ctrlKey || event.metaKey) return;
  const act = event.altKey ? carrying[event.key] : walking[event.key];
  if (!act) return;
  event.preventDefault();
  act(builder, rule, event.currentTarget as HTMLElement);
}

type Act = (builder: Builder, rule: Rule, list: HTMLElement) => void;

const carry =
  (way: 'up' | 'down'): Act =>
  (builder, rule, list) => {
    moveRule(builder, rule, way);
    requestAnimationFrame(() => focusRule(list, rule.id));
  };

const walk =
  (by: number): Act =>
  (builder, rule, list) => {
    const order = rulesInOrder(builder.root);
    const next = order[order.findIndex(({ id }) => id === rule.id) + by];
    if (next) focusRule(list, next.id);
  };

const remove: Act = (builder, rule, list) => {
  const order = rulesInOrder(builder.root);
  const at = order.findIndex(({ id }) => id === rule.id);
  removeRule(builder, rule);
  requestAnimationFrame(() => {
    const left = rulesInOrder(builder.root);
    const next = left[Math.min(at, left.length - 1)];
    if (next) focusRule(list, next.id);
  });
};

const carrying: Readonly<Record<string, Act>> = { ArrowUp: carry('up'), ArrowDown: carry('down') };
const walking: Readonly<Record<string, Act>> = {
  ArrowUp: walk(-1),
  ArrowDown: walk(1),
  ' ': (builder, rule) => switchRule(builder, rule),
  Delete: remove,
  Backspace: remove
};

function focusRule(list: HTMLElement, id: string): void {
  list.querySelector<HTMLElement>(`[data-rule="${CSS.escape(id)}"]`)?.focus();
}
