import type { PersonEvent } from '#lib/domain/event.ts';
import type { WorkspaceWords } from '#lib/engine/segment/condition.ts';
import { moment } from '#lib/ui/format.svelte.ts';
import { say, told } from '#lib/ui/words/say.svelte.ts';

/** « Ouvert un e-mail, hier à 18:20 ». */
export function eventSince(event: PersonEvent, words: WorkspaceWords): string {
  const named = words.events.find(({ id }) => id === event.type);
  return say().segment.eventAt(named ? told(named.words) : event.type, moment(event.at));
}
