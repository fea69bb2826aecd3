import type { Operand, Operands } from '#lib/domain/segment.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import { blankWords, inBoth } from '../bilingual.ts';
import type { PhraseToken, TextReader, WorkspaceWords } from '../condition.ts';
import { writeWord } from '../text/phrases.ts';
import { testWords } from '../value/test-tokens.ts';
import type { AttributeFilter } from './attribute-filter.ts';

/** The type of an event as a token: "ouvert un e-mail". */
export function eventToken(event: string, { events }: WorkspaceWords, put: (value: Operand) => Operands): PhraseToken {
  return {
    key: 'event',
    label: { fr: 'Événement', en: 'Event' },
    words: events.find(({ id }) => id === event)?.verb ?? blankWords,
    value: event,
    editor: { kind: 'choice', choices: events.map(({ id, verb }) => ({ value: id, words: verb })) },
    put
  };
}

/** Details that the event has to have; named by the sentence only where there are some. */
export function filtersToken(
  event: string,
  filters: readonly AttributeFilter[],
  { events }: WorkspaceWords,
  put: (value: Operand) => Operands
): PhraseToken {
  const attributes = events.find(({ id }) => id === event)?.attributes ?? [];
  return {
    key: 'filters',
    label: { fr: 'Détails', en: 'Details' },
    words: filterWords(filters, (id) => attributes.find((one) => one.id === id)?.words ?? blankWords),
    value: filters,
    editor: { kind: 'attributes', attributes },
    put
  };
}

/** What a sentence says of the filters: nothing where there are none. */
export const filtersPart = (filters: readonly AttributeFilter[]): Bilingual =>
  filters.length > 0 ? { fr: ' dont {filters}', en: ' whose {filters}' } : { fr: '', en: '' };

/** The id of a type of events. */
export const writeEvent = (event: string): string => writeWord(event);

export function readEvent(reader: TextReader, { events }: WorkspaceWords): WorkspaceWords['events'][number] | null {
  const id = reader.word(...events.map((one) => one.id)) ?? reader.quoted();
  return events.find((one) => one.id === id) ?? reader.expected({ fr: 'un type d’événement', en: 'a type of event' });
}

const filterWords = (filters: readonly AttributeFilter[], nameOf: (id: string) => Bilingual): Bilingual =>
  filters.length === 0
    ? { fr: 'préciser', en: 'add details' }
    : inBoth((language) =>
        filters
          .map(
            (one) =>
              `${nameOf(one.attribute)[language].toLocaleLowerCase(language)} ${testWords(one.type, one)[language]}`
          )
          .join(language === 'fr' ? ' et ' : ' and ')
      );
