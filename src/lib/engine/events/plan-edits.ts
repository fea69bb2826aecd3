import type { EventImportPlan } from '#lib/domain/event-import.ts';
import type { EventAttribute, EventType } from '#lib/domain/event.ts';
import { nameKey, type FieldType } from '#lib/domain/field.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { plainName } from '../column/names.ts';
import { plannedTypes } from './planned.ts';
import { unchosen } from './propose-events.ts';

/** What a column of a file of events becomes. */
export type EventTarget =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'person'; readonly identity: Identity }
  | { readonly kind: 'time' }
  | { readonly kind: 'type'; readonly meanings: Readonly<Record<string, string>> }
  | { readonly kind: 'attribute'; readonly attribute: string };

/** What a column is in a plan. */
export function eventTargetOf({ identity, time, type, attributes }: EventImportPlan, index: number): EventTarget {
  if (identity.index === index) return { kind: 'person', identity: identity.kind };
  if (time.index === index) return { kind: 'time' };
  if (type.kind === 'column' && type.index === index) return { kind: 'type', meanings: type.meanings };
  const column = attributes.find((one) => one.index === index);
  return column ? { kind: 'attribute', attribute: column.attribute } : { kind: 'ignored' };
}

/** A column becomes something else; what it was, and who was that before, is open or ignored then.
 * @param forms how its numbers and dates are written */
export function withEventTarget(
  plan: EventImportPlan,
  index: number,
  target: EventTarget,
  forms: Pick<EventImportPlan['attributes'][number], 'decimal' | 'dates'>
): EventImportPlan {
  const taken = target.kind === 'attribute' ? target.attribute : null;
  const freed: EventImportPlan = {
    ...plan,
    identity: plan.identity.index === index ? { ...plan.identity, index: unchosen } : plan.identity,
    time: plan.time.index === index ? { ...plan.time, index: unchosen } : plan.time,
    type: plan.type.kind === 'column' && plan.type.index === index ? { kind: 'one', type: '' } : plan.type,
    attributes: plan.attributes.filter((one) => one.index !== index && one.attribute !== taken)
  };
  switch (target.kind) {
    case 'ignored':
      return spread(freed);
    case 'person':
      return { ...freed, identity: { index, kind: target.identity } };
    case 'time':
      return { ...freed, time: { ...freed.time, index, dates: forms.dates } };
    case 'type':
      return spread({ ...freed, type: { kind: 'column', index, meanings: target.meanings } });
    case 'attribute':
      return spread({ ...freed, attributes: [...freed.attributes, { index, attribute: target.attribute, ...forms }] });
  }
}

/** A column becomes an attribute of its own, under a name. @param taken identifiers that attributes have already */
export function withOwnAttribute(
  plan: EventImportPlan,
  index: number,
  name: string,
  type: FieldType,
  forms: Pick<EventImportPlan['attributes'][number], 'decimal' | 'dates'>,
  taken: readonly string[]
): EventImportPlan {
  const known = ownAttributes(plan).find((one) => one.name !== null && nameKey(one.name) === nameKey(name));
  const attribute = known ?? { id: freeId(name, taken), type, name: name.trim() };
  const made = { ...plan, createdTypes: [...plan.createdTypes, { id: '', name: null, attributes: [attribute] }] };
  return withEventTarget(made, index, { kind: 'attribute', attribute: attribute.id }, forms);
}

/** The whole file becomes events of one type, or one word of its column of types means another, or none.
 * @param own a type that the import makes */
export function withType(
  plan: EventImportPlan,
  word: string | null,
  id: string | null,
  own?: EventType
): EventImportPlan {
  const createdTypes = own ? [...plan.createdTypes, own] : plan.createdTypes;
  if (word === null || plan.type.kind === 'one')
    return spread({ ...plan, createdTypes, type: { kind: 'one', type: id ?? '' } });
  const { [word]: _, ...others } = plan.type.meanings;
  return spread({
    ...plan,
    createdTypes,
    type: { ...plan.type, meanings: id === null ? others : { ...others, [word]: id } }
  });
}

/** An identifier of its own out of a name, so that the same plan makes the same thing. */
export function freeId(name: string, taken: readonly string[]): string {
  const stem = plainName(name).replaceAll(' ', '-').slice(0, 60) || 'event';
  let id = stem;
  for (let turn = 2; taken.includes(id) || id in Object.prototype; turn++) id = `${stem}-${turn}`;
  return id;
}

const ownAttributes = ({ createdTypes }: EventImportPlan): readonly EventAttribute[] => [
  ...new Map(createdTypes.flatMap(({ attributes }) => attributes).map((one) => [one.id, one])).values()
];

/** Own types and attributes that are still used, each attribute with every type that the file may bring. */
function spread(plan: EventImportPlan): EventImportPlan {
  const used = new Set(plan.attributes.map(({ attribute }) => attribute));
  const attributes = ownAttributes(plan).filter(({ id }) => used.has(id));
  const createdTypes = plannedTypes(plan).flatMap((id): EventType[] => {
    const name = plan.createdTypes.find((one) => one.id === id && one.name !== null)?.name ?? null;
    return name === null && attributes.length === 0 ? [] : [{ id, name, attributes }];
  });
  // as long as no type is chosen, its attributes wait
  const waiting = createdTypes.length === 0 && attributes.length > 0 ? [{ id: '', name: null, attributes }] : [];
  return { ...plan, createdTypes: [...createdTypes, ...waiting] };
}
