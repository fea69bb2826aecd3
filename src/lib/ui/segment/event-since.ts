import type { PersonEvent } from '#lib/domain/event.ts';
import type { WorkspaceWords } from '#lib/engine/segment/condition.ts';
import { time, weekday } from '#lib/ui/format.svelte.ts';
import { say, told } from '#lib/ui/words/say.svelte.ts';
import { capital } from '#lib/ui/words/capital.ts';

/** What a person last did, short: « Ouvert il y a 2 h », « Cliqué dim. 22 nov. 18:20 ». */
export function eventSince(event: PersonEvent, words: WorkspaceWords, now: number): string {
  const named = words.events.find(({ id }) => id === event.type);
  // the participle alone: the room beside a name is narrow
  const did = named ? capital(told(named.verb).split(/\s/)[0]!) : event.type;
  return say().segment.eventAt(did, ago(event.at, now));
}

function ago(at: number, now: number): string {
  const { since } = say().segment;
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 0 || minutes >= 24 * 60) return `${weekday(at)} ${time(at)}`;
  return minutes < 60 ? since.minutes(minutes) : since.hours(Math.floor(minutes / 60));
}
