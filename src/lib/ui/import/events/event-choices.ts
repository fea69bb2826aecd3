import type { EventImportPlan } from '#lib/domain/event-import.ts';
import type { FieldType } from '#lib/domain/field.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import type { NamedEventType } from '#lib/engine/events/event-types.ts';
import { freeId, withType, type EventTarget } from '#lib/engine/events/plan-edits.ts';
import { plannedTypes } from '#lib/engine/events/planned.ts';
import type { Choice } from '#lib/ui/kit/choice.ts';
import { say, told } from '#lib/ui/words/say.svelte.ts';

/** What a column becomes, as one choice of a list. */
export function eventTargetKey(target: EventTarget): string {
  if (target.kind === 'person') return `person:${target.identity}`;
  return target.kind === 'attribute' ? `attribute:${target.attribute}` : target.kind;
}

/** The types that a file may bring, those of the workspace first. */
export function typeChoices(plan: EventImportPlan, types: readonly NamedEventType[]): readonly Choice[] {
  const own = plan.createdTypes.filter(({ id, name }) => name !== null && !types.some((type) => type.id === id));
  return [
    ...types.map(({ id, words }) => ({ value: id, label: told(words) })),
    ...own.map(({ id, name }) => ({ value: id, label: name! }))
  ];
}

/** Stands among the types for one that the import makes. */
export const madeType = '+';

/** A type is chosen for a word of the column of types, or for the whole file (null).
 * @param chosen one of `types`, `madeType`, or null: none
 * @param name of the type that is made */
export function withChosenType(
  plan: EventImportPlan,
  word: string | null,
  chosen: string | null,
  name: string,
  types: readonly Choice[]
): EventImportPlan {
  if (chosen !== madeType) return withType(plan, word, chosen);
  const taken = types.map(({ value }) => value);
  const made = { id: freeId(name, taken), name, attributes: [] };
  return withType(plan, word, made.id, made);
}

/** Attributes that a column may become: those of the types of the file, then those of all others. */
export function attributeChoices(
  plan: EventImportPlan,
  types: readonly NamedEventType[]
): readonly (Choice & { readonly type: FieldType })[] {
  const planned = plannedTypes(plan);
  const near = types.filter(({ id }) => planned.includes(id));
  const named = [...near, ...types].flatMap(({ attributes }) => attributes);
  const own = plan.createdTypes.flatMap(({ attributes }) => attributes);
  const all = [
    ...own.map(({ id, name, type }) => ({ value: `attribute:${id}`, label: name ?? id, type })),
    ...named.map(({ id, words, type }) => ({ value: `attribute:${id}`, label: told(words), type }))
  ];
  return [...new Map(all.toReversed().map((one) => [one.value, one])).values()].toReversed();
}

export function personChoices(): readonly Choice[] {
  const { person } = say().import.events.columns;
  return (Object.keys(person) as Identity[]).map((identity) => ({
    value: `person:${identity}`,
    label: person[identity]
  }));
}

/** The last part of « America/Argentina/Buenos_Aires ». */
export const placeOfZone = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
