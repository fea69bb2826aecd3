import type { PersonEvent } from '#lib/domain/event.ts';
import type { NamedEventType } from '#lib/engine/events/event-types.ts';
import { valueWords } from '#lib/ui/contacts/field-words.ts';
import { money } from '#lib/ui/format.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { masked } from '#lib/ui/show-mode.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** An event as a line of the chronology. */
export interface EventLine {
  readonly dot: (typeof dots)[NamedEventType['dot']];
  /** "A ouvert un e-mail". */
  readonly title: string;
  /** What tells it from others of its type, shown strong; empty where nothing does. */
  readonly value: string;
  /** The rest of what is known. */
  readonly detail: string;
}

/** The words for an event; its values are masked as personal data are.
 * @param types of the workspace */
export function eventLine({ type: id, values }: PersonEvent, types: readonly NamedEventType[]): EventLine {
  const { events: words } = say().person;
  const type = types.find((one) => one.id === id);
  const known = (type?.attributes ?? []).filter((attribute) => attribute.id in values);
  const lost = Object.keys(values).filter((attribute) => !known.some((one) => one.id === attribute));
  const isPaid = 'amount' in values && 'currency' in values;
  const texts = [
    ...known
      .filter((attribute) => !(isPaid && attribute.id === 'currency'))
      .map((attribute) => ({
        name: attribute.words[preferences.language],
        text: isPaid && attribute.id === 'amount' ? paid(values) : valueWords(attribute, values[attribute.id]!)
      })),
    ...lost.map((attribute) => ({ name: attribute, text: values[attribute]! }))
  ].map(({ name, text }) => ({ name, text: masked(text) }));
  const [main, ...others] = texts;
  return {
    dot: dots[type?.dot ?? 'did'],
    title: type ? words.did(type.verb[preferences.language]) : id,
    value: main?.text ?? '',
    detail: others.map(({ name, text }) => words.attribute(name, text)).join(', ')
  };
}

const dots = { did: 'ink', happened: 'aside', purchase: 'pass' } as const;

function paid({ amount = '', currency = '' }: Readonly<Record<string, string>>): string {
  const isCurrency = /^[a-z]{3}$/i.test(currency) && Number.isFinite(Number(amount));
  return isCurrency ? money(Number(amount), currency) : `${amount} ${currency}`;
}
