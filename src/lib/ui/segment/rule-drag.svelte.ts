import { isGroup, type Group, type Rule } from '#lib/domain/segment.ts';
import type { Builder } from './builder.svelte.ts';
import { ruleLines } from './rule-lines.ts';
import { placed } from './rule-tree.ts';

/** A place between two lines where a rule can be put. */
export interface DropPlace {
  readonly group: string;
  /** Before which of the group's rules, the dragged one counted out. */
  readonly at: number;
  /** Height on the screen. */
  readonly y: number;
  readonly depth: number;
}

/** The rule that is being dragged by its handle, with a finger or a pointer. */
export const ruleDrag = {
  get rule(): Rule | null {
    return rule;
  },
  /** Where it would be put; null: where it is. */
  get place(): DropPlace | null {
    return place;
  },
  begin(event: PointerEvent, dragged: Rule): void {
    if (event.button !== 0) return;
    event.preventDefault();
    rule = dragged;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  },
  move(event: PointerEvent, builder: Builder, list: HTMLElement): void {
    if (!rule) return;
    const places = dropPlaces(builder.root, rule, (id) => topOf(list, id), list.getBoundingClientRect().bottom);
    place = nearest(places, event.clientY);
  },
  end(builder: Builder): void {
    if (rule && place) builder.change(placed(builder.root, rule, place.group, place.at), 'moved');
    ruleDrag.leave();
  },
  leave(): void {
    rule = null;
    place = null;
  }
};

let rule = $state.raw<Rule | null>(null);
let place = $state.raw<DropPlace | null>(null);

/** Above each line, at the foot of each group, and at the end; never inside the dragged rule itself. */
export function dropPlaces(
  root: Group,
  dragged: Rule,
  topOf: (id: string) => number | null,
  bottom: number
): readonly DropPlace[] {
  const places: DropPlace[] = [];
  const inside = new Set(isGroup(dragged) ? [dragged.id, ...ruleLines(dragged).map(({ rule: { id } }) => id)] : []);
  const indexIn = (group: Group, id: string | null) => {
    const others = group.rules.filter((one) => one.id !== dragged.id);
    const at = group.rules
      .slice(
        0,
        group.rules.findIndex((one) => one.id === id)
      )
      .filter((one) => one.id !== dragged.id);
    return id === null ? others.length : at.length;
  };
  for (const line of ruleLines(root)) {
    const { kind, rule: here, place: at } = line;
    const y = topOf(kind === 'foot' ? `${here.id}-foot` : here.id);
    if (y === null || inside.has(kind === 'foot' ? here.id : at.parent.id)) continue;
    if (kind === 'foot') places.push({ group: here.id, at: indexIn(here, null), y, depth: at.depth + 1 });
    else places.push({ group: at.parent.id, at: indexIn(at.parent, here.id), y, depth: at.depth });
  }
  places.push({ group: root.id, at: indexIn(root, null), y: bottom, depth: 0 });
  return places;
}

const nearest = (places: readonly DropPlace[], y: number): DropPlace | null =>
  places.reduce<DropPlace | null>(
    (best, one) => (best && Math.abs(best.y - y) <= Math.abs(one.y - y) ? best : one),
    null
  );

const topOf = (list: HTMLElement, id: string): number | null =>
  list.querySelector(`[data-line="${CSS.escape(id)}"]`)?.getBoundingClientRect().top ?? null;
