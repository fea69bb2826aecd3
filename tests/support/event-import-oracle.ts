import type { EventAttribute } from '#lib/domain/event.ts';
import type { EventImportOutcome, EventImportPlan } from '#lib/domain/event-import.ts';
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

/** What an import says that it did, all but what is known of each source. */
export interface ModelOutcome extends Pick<EventImportOutcome, 'counts' | 'refusedCells' | 'peopleCreated'> {
  /** Of those that any row has. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Of those that any event is new of. */
  readonly types: EventImportOutcome['types'];
}

/** Imports a file of events into plain lists, row after row: slow and obvious. Both lists are changed.
 * @param people what each is known by, in canonical form */
export function importEventsIntoModel(
  people: string[],
  events: ModelEvent[],
  rows: readonly (readonly string[])[],
  plan: EventImportPlan,
  attributes: readonly EventAttribute[]
): ModelOutcome {
  const counts = { read: 0, created: 0, unchanged: 0, merged: 0, refused: 0 };
  const reasons: Record<string, number> = {};
  let refusedCells = 0;
  const before = new Set(events.map(keyOf));
  const told = new Set<string>();
  const strangers: string[] = [];
  const taken: ModelEvent[] = [];
  const fresh: ModelEvent[] = [];
  const timeOf = eventTimeReader(plan.time);
  const count = (reason: string) => (reasons[reason] = (reasons[reason] ?? 0) + 1);
  for (const row of rows) {
    counts.read++;
    const cell = (index: number) => (row[index] ?? '').trim();
    const written = cell(plan.identity.index);
    const isOne = plan.identity.kind !== 'email' || regularEmail(written).ok;
    const identity = isOne ? canonicalIdentity(plan.identity.kind, written) : '';
    const at = timeOf(cell(plan.time.index));
    const type = typeOf(plan.type, cell);
    const isKnown = people.includes(identity) || strangers.includes(identity);
    const refusal =
      (written === '' && 'identity-empty') ||
      (identity === '' && 'identity-malformed') ||
      (at === null && 'time-malformed') ||
      (type === null && 'type-unknown') ||
      (!isKnown && plan.unknown === 'set-aside' && 'unknown-person');
    if (refusal || at === null || type === null) {
      counts.refused++;
      count(String(refusal));
      continue;
    }
    if (!isKnown) strangers.push(identity);
    const values = plan.attributes.map(({ index, attribute, decimal, dates }, place) => {
      const text = textOf(attributes[place]!, cell(index), decimal ?? '.', dates);
      if (text === '' && cell(index) !== '' && attributes[place]!.type !== 'list') {
        refusedCells++;
        count(`${attributes[place]!.type}-malformed`);
      }
      return [attribute, text] as const;
    });
    const event = { type, identity, at, values: Object.fromEntries(values.filter(([, text]) => text !== '')) };
    taken.push(event);
    const key = keyOf(event);
    if (told.has(key)) counts.merged++;
    else if (before.has(key)) counts.unchanged++;
    else counts.created++;
    if (!told.has(key) && !before.has(key)) fresh.push(event);
    told.add(key);
  }
  // a file of which every event is there makes nobody
  const peopleCreated = fresh.length > 0 ? strangers.length : 0;
  if (fresh.length > 0) people.push(...strangers);
  events.push(...fresh);
  const types = [...new Set(fresh.map(({ type }) => type))].map((type) => {
    const moments = taken.filter((event) => event.type === type).map(({ at }) => at);
    const created = fresh.filter((event) => event.type === type).length;
    return { type, created, first: Math.min(...moments), last: Math.max(...moments) };
  });
  return { counts, refusedCells, peopleCreated, reasons, types };
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
