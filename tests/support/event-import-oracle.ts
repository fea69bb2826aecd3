import type { EventImportCounts } from '#lib/domain/commit.ts';
import type { EventAttribute } from '#lib/domain/event.ts';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import { typeWordKey } from '#lib/engine/events/type-names.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import { readDate } from '#lib/engine/import/read-date.ts';
import { readNumber } from '#lib/engine/import/read-number.ts';
import { splitList } from '#lib/engine/import/split-list.ts';
import { eventTimeReader } from '#lib/engine/events/read-event-time.ts';
import { regularEmail } from '#lib/engine/normal-form/regular-email.ts';

/** An event of somebody, told by what they are known by. */
export interface ModelEvent {
  readonly type: string;
  readonly identity: string;
  readonly at: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Imports a file of events into plain lists, row after row: slow and obvious. Both lists are changed.
 * @param people what each is known by, in canonical form */
export function importEventsIntoModel(
  people: string[],
  events: ModelEvent[],
  rows: readonly (readonly string[])[],
  plan: EventImportPlan,
  attributes: readonly EventAttribute[]
): EventImportCounts {
  const counts = { read: 0, created: 0, unchanged: 0, merged: 0, refused: 0 };
  const before = new Set(events.map(keyOf));
  const told = new Set<string>();
  const strangers: string[] = [];
  const fresh: ModelEvent[] = [];
  const timeOf = eventTimeReader(plan.time);
  for (const row of rows) {
    counts.read++;
    const cell = (index: number) => (row[index] ?? '').trim();
    const written = cell(plan.identity.index);
    const isOne = plan.identity.kind !== 'email' || regularEmail(written).ok;
    const identity = isOne ? canonicalIdentity(plan.identity.kind, written) : '';
    const at = timeOf(cell(plan.time.index));
    const type = typeOf(plan.type, cell);
    const isKnown = people.includes(identity) || strangers.includes(identity);
    if (identity === '' || at === null || type === null || (!isKnown && plan.unknown === 'set-aside')) {
      counts.refused++;
      continue;
    }
    if (!isKnown) strangers.push(identity);
    const values = plan.attributes.map(({ index, attribute, decimal, dates }, place) => {
      return [attribute, textOf(attributes[place]!, cell(index), decimal ?? '.', dates)] as const;
    });
    const event = { type, identity, at, values: Object.fromEntries(values.filter(([, text]) => text !== '')) };
    const key = keyOf(event);
    if (told.has(key)) counts.merged++;
    else if (before.has(key)) counts.unchanged++;
    else counts.created++;
    if (!told.has(key) && !before.has(key)) fresh.push(event);
    told.add(key);
  }
  // a file of which every event is there makes nobody
  if (fresh.length > 0) people.push(...strangers);
  events.push(...fresh);
  return counts;
}

export const keyOf = ({ type, identity, at, values }: ModelEvent): string =>
  JSON.stringify([type, identity, at, Object.entries(values).sort()]);

function typeOf(type: EventImportPlan['type'], cell: (index: number) => string): string | null {
  if (type.kind === 'one') return type.type;
  const word = typeWordKey(cell(type.index));
  return Object.entries(type.meanings).find(([one]) => typeWordKey(one) === word)?.[1] ?? null;
}

function textOf(
  { type }: EventAttribute,
  text: string,
  decimal: '.' | ',',
  dates: EventImportPlan['attributes'][number]['dates']
): string {
  if (type === 'number') {
    const number = readNumber(text, decimal);
    return number === null ? '' : String(number);
  }
  if (type === 'date') {
    const day = readDate(text, dates);
    return day === null ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10);
  }
  return type === 'list' ? splitList(text).join('; ') : text;
}
