import type { ColumnId } from '#lib/domain/contact-column.ts';
import { fieldColumn } from '#lib/domain/contact-column.ts';
import { valueWords } from '#lib/ui/contacts/field-words.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import { count } from '#lib/ui/format.svelte.ts';
import type { Choice } from '#lib/ui/kit/choice.ts';
import { segmentsClient } from './segments-client.ts';

/** The values that a column has, the most frequent first, in the user's words. */
export class Proposals {
  #found = $state.raw<readonly { readonly value: string; readonly people: number }[]>([]);
  readonly #column: ColumnId;

  constructor(column: ColumnId) {
    this.#column = column;
    void segmentsClient()
      .suggest(column, '')
      .then((found) => {
        if (found.ok) this.#found = found.value;
      });
  }

  choices(without: readonly string[]): readonly Choice[] {
    return this.#found
      .filter(({ value }) => !without.includes(value))
      .map(({ value, people }) => ({ value, label: wordsOfValue(this.#column, value), hint: count(people) }));
  }
}

/** A value of a column as it is read: a status, a gender or a country by its name. Conditions compare choices without
 * case, so they are named without it too. */
export function wordsOfValue(column: ColumnId, value: string): string {
  const field = workspace.allFields.find(({ id }) => fieldColumn(id) === column);
  if (!field) return value;
  if (field.type !== 'choice') return valueWords(field, value);
  const named = [value, value.toLowerCase(), value.toUpperCase()].find((one) => valueWords(field, one) !== one);
  return valueWords(field, named ?? value);
}
