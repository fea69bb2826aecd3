import type { ColumnLook, Inspection } from '#lib/domain/column.ts';
import type { EventImportPlan, RememberedEvents } from '#lib/domain/event-import.ts';
import type { Recall } from '#lib/domain/file-memory.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { ranked } from '../column/recognise.ts';
import { identities } from '../import/identity.ts';
import { attributeByName } from './attribute-names.ts';
import { isAboutPeople, timeColumn, typeColumn } from './event-columns.ts';
import type { NamedEventType } from './event-types.ts';
import { recalledEvents } from './recalled-events.ts';
import { typeWithin } from './type-names.ts';

/** What stands for a column, or a type, that is still to be chosen. */
export const unchosen = -1;

/** What an import of a file of events would do, to be changed before it runs: columns by their headers and values, by
 * what was decided about a file of the same shape where something was.
 * @param types those of the workspace
 * @param zone of written times that name none */
export function proposeEvents(
  inspection: Inspection,
  fileName: string,
  types: readonly NamedEventType[],
  recall: Recall | null,
  zone: string
): EventImportPlan {
  const before = recall ? recalledEvents(inspection, recall, types) : null;
  const fresh = freshPlan(inspection, fileName, types, zone, before);
  return before ? { ...fresh, ...before } : fresh;
}

/** Where the events of a file come from: its name, without dates, numbers and ending. */
export function sourceOf(fileName: string): string {
  const stem = fileName.replace(/(?:\.[a-z0-9]{1,6})+$/i, '');
  const words = stem
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !/^(?:utc|t|z|v|copy|copie|export)$/i.test(word));
  return words.join(' ').slice(0, 60);
}

function freshPlan(
  inspection: Inspection,
  fileName: string,
  types: readonly NamedEventType[],
  zone: string,
  before: RememberedEvents | null
): EventImportPlan {
  const { columns, looks } = inspection;
  const identity = identityOf(inspection);
  const time = timeColumn(inspection);
  const taken = new Set([identity.index, time?.index ?? unchosen]);
  const type = typeColumn(inspection, types, taken);
  if (type) taken.add(type.index);
  const attributes = columns.flatMap((column) => {
    if (taken.has(column.index) || isAboutPeople(column)) return [];
    const attribute = attributeByName(column.name);
    return attribute ? [{ index: column.index, attribute, ...formsOf(looks[column.index]!, inspection) }] : [];
  });
  const known = new Set<string>();
  const once = attributes.filter(({ attribute }) => !known.has(attribute) && known.add(attribute));
  return {
    width: columns.length,
    identity,
    type: type ? { kind: 'column', ...type } : { kind: 'one', type: typeOf(fileName, once, types) },
    time: {
      index: time?.index ?? unchosen,
      form: time?.form ?? 'written',
      dates: time ? (looks[time.index]!.dates ?? null) : null,
      zone
    },
    attributes: once,
    createdTypes: [],
    unknown: 'create',
    homeCountry: before?.homeCountry ?? null,
    source: sourceOf(fileName) || 'file',
    covers: null
  };
}

function identityOf({ columns }: Inspection): { readonly index: number; readonly kind: Identity } {
  for (const kind of identities) {
    const column = ranked(columns, kind).find(({ hashed }) => hashed === null);
    if (column) return { index: column.index, kind };
  }
  return { index: unchosen, kind: 'email' };
}

/** The one type of a file: by its name, else by what only that type has. */
function typeOf(
  fileName: string,
  attributes: readonly { readonly attribute: string }[],
  types: readonly NamedEventType[]
): string {
  const has = (id: string) => attributes.some(({ attribute }) => attribute === id);
  const named = typeWithin(sourceOf(fileName), types);
  if (named) return named;
  if (has('order') || has('amount')) return 'order-placed';
  if (has('score')) return 'review-left';
  if (has('form')) return 'form-submitted';
  return has('url') ? 'page-visited' : '';
}

/** How numbers and dates of a column are written. */
export function formsOf(
  look: ColumnLook,
  { dialect }: Inspection
): Pick<EventImportPlan['attributes'][number], 'decimal' | 'dates'> {
  const usual = look.decimalIsAsked ? null : dialect.delimiter === ';' ? (',' as const) : ('.' as const);
  return { decimal: look.decimal ?? usual, dates: look.dates };
}
