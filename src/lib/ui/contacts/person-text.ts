import type { Channel, ConsentState } from '#lib/domain/consent.ts';
import { channels } from '#lib/domain/consent.ts';
import type { ContactRow } from '#lib/domain/contact-query.ts';
import { masked } from '#lib/ui/show-mode.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import type { TableColumn } from './columns.ts';
import { valueWords } from './field-words.ts';

/** First and last name, else how the person is reached; masked in show mode. */
export function personName({ values }: Pick<ContactRow, 'values'>): string {
  const whole = [values['first-name'], values['last-name']].filter(Boolean).join(' ');
  return (
    masked(whole || values['email'] || valueWords({ id: 'phone', type: 'text' }, values['phone'] ?? '')) ||
    say().contacts.noName
  );
}

/** What a row says in the column of a field; masked in show mode. */
export function cellWords(column: Extract<TableColumn, { kind: 'field' }>, { values }: ContactRow): string {
  return masked(valueWords(column.field, values[column.id] ?? ''));
}

/** The dot of a state of consent. */
export const consentDots: Readonly<Record<ConsentState, 'pass' | 'aside' | 'refused'>> = {
  unknown: 'aside',
  subscribed: 'pass',
  unsubscribed: 'refused',
  refused: 'refused'
};

/** « E-mail : inscrit, SMS : inconnu… » */
export function consentWords(consent: Readonly<Record<Channel, ConsentState>>): string {
  const words = say().contacts;
  return channels.map((one) => words.is(words.channel[one], words.state[consent[one]])).join(', ');
}
