import type { Head, PageChange } from '#lib/domain/commit.ts';
import { pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { partsOfEventColumn } from '#lib/domain/event-column.ts';
import type { SegmentQuestion } from '#lib/domain/segment-answer.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { whatChanges } from '#lib/engine/segment/change/what-changes.ts';
import { whatProlongs } from '#lib/engine/segment/change/what-prolongs.ts';
import { explainSegment } from '#lib/engine/segment/explain.ts';
import type { EventPage, SegmentBase } from '#lib/engine/segment/segment-base.ts';
import { memberSince } from '#lib/engine/segment/since.ts';
import type { Present } from './heads-in-time.ts';
import { everyoneAlive, LoadedSegmentBase } from './loaded-segment-base.ts';
import { allNeeds, type SegmentReader } from './segment-reader.ts';
import type { Asker, Why } from './segments-face.ts';

/** Why a contact is in a segment or out of it, and since when. Of people, only the pages that hold the contact are read,
 * of events only those that name them. */
export function explainMember(
  reader: SegmentReader,
  asker: Asker,
  question: SegmentQuestion,
  contact: number
): Promise<Result<Why>> {
  return reader.on(asker, async (present) => {
    const rules = await reader.clean(present, asker, [question.root]);
    if (!rules.ok) return rules;
    const root = rules.value.roots[0]!;
    const moment = question.moment ?? Date.now();
    const { columns, events } = allNeeds(rules.value, { moment, zone: asker.zone });
    const life = await lifeOf(reader, present, contact, columns, moment);
    if (!life.ok) return life;
    const allTime = [...new Set(events.map(({ type }) => type))].map((type) => ({
      ...{ type, bounds: { from: -Infinity, until: Infinity } },
      attributes: attributesOf(present.head, type)
    }));
    const numbers = new Set(life.value.flatMap((era) => [...era.numbers]));
    const loaded = await reader.events.loadRows(present.head, allTime, numbers);
    if (!loaded.ok) return loaded;
    const coverage = await reader.coverage(present.head, [...loaded.value.keys()]);
    if (!coverage.ok) return coverage;
    const baseAt = (at: number): SegmentBase => {
      const era = life.value.findLast(({ from }) => from <= at) ?? life.value[0]!;
      return personBase(reader, present, era, { moment: at, zone: asker.zone, columns, contact, rows: loaded.value });
    };
    const rootOf = (id: string) => rules.value.under.find((one) => one.id === id)?.root;
    const points = [...life.value.map(({ from }) => from), ...momentsOf(loaded.value)].filter(Number.isFinite);
    const rising = [...new Set(points)].filter((at) => at <= moment).toSorted((a, b) => a - b);
    return success({
      ...explainSegment(root, baseAt(moment), contact, coverage.value, rootOf),
      changes: whatChanges(root, baseAt(moment), contact, rootOf),
      longer: whatProlongs(root, baseAt(moment), contact, rootOf),
      since: memberSince(root, contact, moment, rising, baseAt, rootOf)
    });
  });
}

/** A stretch of time during which a contact stood the same, as far as the columns that matter say. */
interface Era {
  readonly from: number;
  readonly head: Head;
  /** Numbers + 1 under which their events came in. */
  readonly numbers: ReadonlySet<number>;
}

/** The states of a contact up to a moment that are remembered, with their pages read. */
async function lifeOf(
  reader: SegmentReader,
  present: Present,
  contact: number,
  columns: ReadonlySet<ColumnId>,
  moment: number
): Promise<Result<readonly Era[]>> {
  const page = Math.floor(contact / pageRows);
  const matters = ({ column, page: changed }: PageChange) =>
    column === 'merged-into' || (changed === page && columns.has(column));
  const changes = present.commits.filter((commit) => commit.changes.some(matters));
  const eras: Era[] = [];
  for (const from of [-Infinity, ...changes.map(({ at }) => at)]) {
    if (from > moment) continue;
    const head = await reader.headAt(present, from);
    if (!head.ok) return head;
    const fetched = await reader.pages.fetch([...columns].map((column) => head.value.pages.get(column)?.[page]));
    if (!fetched.ok) return fetched;
    const numbers = await reader.events.numbersOf(head.value, contact);
    if (!numbers.ok) return numbers;
    eras.push({ from, head: head.value, numbers: numbers.value });
  }
  return success(eras);
}

/** All that events of a type say, since those that count are shown whole. */
const attributesOf = ({ pages }: Head, type: string): readonly string[] =>
  [...pages.keys()].flatMap((column) => {
    const parts = partsOfEventColumn(column);
    return parts?.type === type && parts.column.startsWith('attribute:')
      ? [parts.column.slice('attribute:'.length)]
      : [];
  });

function momentsOf(rows: ReadonlyMap<string, readonly EventPage[]>): readonly number[] {
  return [...rows.values()].flatMap((pages) =>
    pages.flatMap(({ span, offsets }) => [...offsets].map((offset) => span.first + offset))
  );
}

interface Person {
  readonly moment: number;
  readonly zone: string;
  readonly columns: ReadonlySet<ColumnId>;
  readonly contact: number;
  /** What came in for anyone whom they ever stood for. */
  readonly rows: ReadonlyMap<string, readonly EventPage[]>;
}

/** The pages of an era that hold the contact, and no others, with the events that were theirs then. */
function personBase(
  { pages, draws }: SegmentReader,
  { arrivals }: Present,
  { head, numbers }: Era,
  { columns, contact, rows, ...at }: Person
): SegmentBase {
  const page = Math.floor(contact / pageRows);
  const chunks = new Map(
    [...columns].map((column) => {
      const all = (head.pages.get(column) ?? []).map((_, other) =>
        other === page ? pages.chunkOf(head, column, page) : null
      );
      return [column, all] as const;
    })
  );
  const own = (one: EventPage): EventPage => ({
    ...{ span: one.span, offsets: one.offsets, attributes: one.attributes },
    contacts: one.contacts.map((number) => (numbers.has(number) ? contact + 1 : 0)),
    attribute: (id) => one.attribute(id)
  });
  return new LoadedSegmentBase({
    ...at,
    head,
    columns: chunks,
    everyone: everyoneAlive(head, chunks.get('alive') ?? []),
    events: new Map([...rows].map(([type, all]) => [type, all.map(own)])),
    arrivals,
    draws: (salt) => draws.ofOne(head, salt, contact)
  });
}
