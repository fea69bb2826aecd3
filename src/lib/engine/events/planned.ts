import type { EventAttribute } from '#lib/domain/event.ts';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import { attributeOf, type NamedEventType } from './event-types.ts';

/** The types that a plan may bring, each once. */
export const plannedTypes = ({ type }: EventImportPlan): readonly string[] =>
  type.kind === 'one' ? [type.type] : [...new Set(Object.values(type.meanings))];

/** Attributes that columns of a plan become, in its order.
 * @param types those of the workspace */
export const plannedAttributes = (plan: EventImportPlan, types: readonly NamedEventType[]): readonly EventAttribute[] =>
  plan.attributes.map(({ attribute }) => attributeOf(attribute, types, plan.createdTypes));
