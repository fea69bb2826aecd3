import type { Fact } from '#lib/domain/segment-answer.ts';
import type { WorkspaceWords } from '#lib/engine/segment/condition.ts';
import { valueWords } from '#lib/ui/contacts/field-words.ts';
import { count, moment, percent, quantity } from '#lib/ui/format.svelte.ts';
import { consentSentence } from '#lib/ui/person/consent-words.ts';
import { masked } from '#lib/ui/show-mode.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** What was looked at, in words: « 07:38 aujourd’hui, et 1 autre fois ». */
export function factWords(fact: Fact, words: WorkspaceWords): string {
  const { fact: told } = say().segment;
  switch (fact.kind) {
    case 'value': {
      if (fact.value === null) return told.blank;
      const field = words.fields.find(({ id }) => id === fact.field);
      return masked(field ? valueWords(field, fact.value) : fact.value);
    }
    case 'consent':
      return fact.address ? consentSentence(fact.consent) : told.noAddress(consentSentence(fact.consent));
    case 'tag':
      return fact.has ? told.tagged : told.untagged;
    case 'events':
      if (!fact.newest) return told.never;
      return told.events(newestWords(fact.newest.values, fact.newest.at), fact.count - 1, count(fact.count - 1));
    case 'outside':
      return told.outside(newestWords(fact.event.values, fact.event.at));
    case 'sum':
      return told.sum(quantity(fact.sum));
    case 'member':
      return fact.member ? told.member : told.notMember;
    case 'arrival':
      return fact.at === null ? told.arrivedLongAgo : told.arrived(moment(fact.at));
    case 'draw':
      return told.draw(percent(fact.share / 100));
  }
}

/** What an event was about, then when: « Avant-première », hier à 07:38. */
function newestWords(values: Readonly<Record<string, string>>, at: number): string {
  const about = values['campaign'] ?? values['url'] ?? values['order'];
  return about ? say().segment.fact.about(masked(about), moment(at)) : moment(at);
}
