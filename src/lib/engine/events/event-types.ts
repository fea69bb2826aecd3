import type { EventAttribute, EventType } from '#lib/domain/event.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import type { NamedAttribute } from '../segment/condition.ts';
import { eventKinds } from './catalog.ts';
import type { EventKind } from './event-kind.ts';

/** A type of events of a workspace, with its words; an own one is called the same in both languages. */
export interface NamedEventType {
  readonly id: string;
  readonly words: Bilingual;
  /** After "A" or "Has". */
  readonly verb: Bilingual;
  readonly dot: EventKind['dot'];
  readonly attributes: readonly NamedAttribute[];
}

/** The types of the catalogue, with the attributes that the workspace added to them, then the workspace's own.
 * @param own `Head.eventTypes` */
export function eventTypesOf(own: readonly EventType[]): readonly NamedEventType[] {
  const added = (id: string) => own.filter((type) => type.id === id).flatMap(namedAttributes);
  const kinds = eventKinds.map(({ id, label, verb, dot, attributes }) => {
    const builtIn = attributes.map((one) => ({ id: one.id, type: one.type, words: one.label }));
    return { id, words: label, verb, dot, attributes: [...builtIn, ...added(id)] };
  });
  const owned = own
    .filter(({ id }) => !eventKinds.some((kind) => kind.id === id))
    .map((type) => ({
      id: type.id,
      words: same(type.name ?? type.id),
      verb: { fr: `eu « ${type.name ?? type.id} »`, en: `had “${type.name ?? type.id}”` },
      dot: 'did' as const,
      attributes: namedAttributes(type)
    }));
  return [...kinds, ...owned];
}

/** An attribute by its id, of whatever type has it, or of those that are about to be made.
 * @throws for one that nobody has: a bug */
export function attributeOf(
  id: string,
  types: readonly NamedEventType[],
  created: readonly EventType[]
): EventAttribute {
  const builtIn = eventKinds.flatMap(({ attributes }) => attributes).find((one) => one.id === id);
  if (builtIn) return { id, type: builtIn.type, name: null };
  const own = created.flatMap(({ attributes }) => attributes).find((one) => one.id === id);
  if (own) return own;
  const known = types.flatMap(({ attributes }) => attributes).find((one) => one.id === id);
  if (!known) throw new Error('An attribute that no type of events has.');
  return { id, type: known.type, name: known.words.fr };
}

const namedAttributes = ({ attributes }: EventType): NamedAttribute[] =>
  attributes.map(({ id, type, name }) => ({ id, type, words: name === null ? builtInWords(id) : same(name) }));

const builtInWords = (id: string): Bilingual =>
  eventKinds.flatMap(({ attributes }) => attributes).find((one) => one.id === id)?.label ?? same(id);

const same = (words: string): Bilingual => ({ fr: words, en: words });
