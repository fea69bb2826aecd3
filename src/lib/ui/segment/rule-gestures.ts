import { isGroup, type Group, type Rule } from '#lib/domain/segment.ts';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import type { Builder } from './builder.svelte.ts';
import { moved, withCopy, withoutRule, withRule, withSwitch } from './rule-tree.ts';

// What one does to a rule, by pointer, by key or from its menu.

export const freshId = (): string => crypto.randomUUID();

export const switchRule = (builder: Builder, rule: Rule): void =>
  builder.change(withSwitch(builder.root, rule.id, !rule.on), 'switched');

export const copyRule = (builder: Builder, rule: Rule): void =>
  builder.change(withCopy(builder.root, rule.id, freshId), 'copied');

export const moveRule = (builder: Builder, rule: Rule, way: 'up' | 'down'): void =>
  builder.change(moved(builder.root, rule.id, way), 'moved');

export function removeRule(builder: Builder, rule: Rule): void {
  builder.change(withoutRule(builder.root, rule.id), 'removed');
  const words = say().segment;
  toast.show({ text: words.removed, action: { label: words.undo, run: () => builder.undo() } });
}

/** At the end of a group. */
export function addRule(builder: Builder, group: Group, rule: Rule): void {
  builder.change(
    withRule(builder.root, group.id, group.rules.length, rule),
    isGroup(rule) ? 'group-added' : 'condition-added'
  );
}
