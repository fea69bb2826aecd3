import type { Act, EventAct } from '#lib/engine/segment/change/act.ts';
import type { WorkspaceWords } from '#lib/engine/segment/condition.ts';
import { filtersToken } from '#lib/engine/segment/event/tokens.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { masked } from '#lib/ui/show-mode.svelte.ts';
import { say, told } from '#lib/ui/words/say.svelte.ts';
import { plainSentence } from './plain-sentence.ts';

/** What would change something, as one clause: « Dès qu’elle accepte l’e-mail et qu’elle a ouvert un e-mail ». */
export const actsWords = (acts: readonly Act[], words: WorkspaceWords): string =>
  say().segment.act.once(acts.map((act) => actWords(act, words)));

function actWords(act: Act, words: WorkspaceWords): string {
  const { act: written } = say().segment;
  switch (act.kind) {
    case 'event':
      return eventWords(act, words);
    case 'consent': {
      const channel = written.channel[act.channel];
      return act.state === 'unknown' ? '' : written.consent[act.state](channel);
    }
    case 'tag': {
      const name = words.tags.find(({ id }) => id === act.tag)?.name ?? '';
      return act.has ? written.tagged(name) : written.untagged(name);
    }
    case 'value': {
      const operands = { field: act.field, ...act.test };
      return written.value(masked(plainSentence({ id: '', on: true, kind: `field-${act.type}`, operands }, words)));
    }
  }
}

function eventWords({ event, times, again, filters }: EventAct, words: WorkspaceWords): string {
  const { act: written } = say().segment;
  const type = words.events.find(({ id }) => id === event);
  const verb = type ? told(type.verb) : event;
  const often = again
    ? written.again(verb, count(times))
    : times > 1
      ? written.times(verb, count(times))
      : written.event(verb);
  if (filters.length === 0) return often;
  return written.details(often, told(filtersToken(event, filters, words, () => ({})).words));
}
