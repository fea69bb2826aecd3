import type { Cause, Commit } from '#lib/domain/commit.ts';
import type { Field, Tag } from '#lib/domain/field.ts';
import { fieldNameOf, valueWords } from '#lib/ui/contacts/field-words.ts';
import { masked } from '#lib/ui/show-mode.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** Names that the sentences need. */
export interface Names {
  readonly fields: readonly Field[];
  readonly tags: readonly Tag[];
  readonly commits: readonly Commit[];
}

/** What a change did, as a sentence without a full stop. */
export function causeWords(cause: Cause, names: Names): string {
  const words = say().history.cause;
  switch (cause.kind) {
    case 'import':
      return words.import(cause.file);
    case 'events-imported':
      return words.eventsImported(cause.file);
    case 'edited':
      return words.edited(fieldNameOf(cause.field, names.fields));
    case 'field-set':
      return setWords(cause, names.fields);
    case 'tagged':
      return words.tagged(tagName(cause.tag, names.tags));
    case 'untagged':
      return words.untagged(tagName(cause.tag, names.tags));
    case 'consent':
      return words.consent(say().contacts.channel[cause.channel], say().contacts.state[cause.state]);
    case 'list-frozen':
      return words.listFrozen(cause.name);
    case 'list-deleted':
      return words.listDeleted(cause.name);
    case 'undone': {
      const of = names.commits.find(({ id }) => id === cause.of);
      return of ? words.undone(causeWords(of.cause, names)) : words.undoneForgotten;
    }
    default:
      return words[cause.kind];
  }
}

function setWords({ field: id, value }: Extract<Cause, { kind: 'field-set' }>, fields: readonly Field[]): string {
  const words = say().history.cause;
  const field = fields.find((one) => one.id === id) ?? { id, type: 'text' as const, name: null };
  const name = fieldNameOf(id, fields);
  return value === '' ? words.fieldBlanked(name) : words.fieldSet(name, masked(valueWords(field, value)));
}

const tagName = (id: string, tags: readonly Tag[]) => tags.find((tag) => tag.id === id)?.name ?? id;
