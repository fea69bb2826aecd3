import type { Inspection } from '#lib/domain/column.ts';
import type { Recall } from '#lib/domain/file-memory.ts';
import { consentTarget } from '../import/consent-columns.ts';
import { attributeByName } from './attribute-names.ts';
import { isAboutPeople, timeColumn, typeColumn } from './event-columns.ts';
import type { NamedEventType } from './event-types.ts';
import { sourceOf } from './propose-events.ts';
import { typeWithin } from './type-names.ts';

/** Whether a file is rather one of events than one of people: what was decided for its shape before, else by what its
 * columns are. It is asked all the same, with the likelier one chosen. */
export function looksLikeEvents(
  inspection: Inspection,
  fileName: string,
  types: readonly NamedEventType[],
  recall: Recall | null
): boolean {
  if (recall?.memory.events) return recall.memory.mapping === null || recall.memory.events.isLast;
  if (recall?.memory.mapping) return false;
  const { columns, looks } = inspection;
  const time = timeColumn(inspection);
  if (!time) return false;
  const attributes = new Set(columns.flatMap(({ name }) => attributeByName(name) ?? []));
  const people = columns.filter(isAboutPeople).length;
  const consents = columns.filter(
    ({ name, index, role }) => role === 'ignored' && consentTarget(name, looks[index]!)
  ).length;
  const signs =
    (typeColumn(inspection, types, new Set([time.index])) ? 4 : 0) +
    (time.isFine ? 2 : 0) +
    (typeWithin(sourceOf(fileName), types) ? 2 : 0) +
    Math.min(3, attributes.size);
  return signs - Math.min(3, people) - 2 * consents >= 3;
}
