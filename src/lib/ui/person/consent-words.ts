import type { Consent } from '#lib/domain/consent.ts';
import { moment, weekday } from '#lib/ui/format.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { masked } from '#lib/ui/show-mode.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import { isWholeDay } from './consent-day.ts';

/** A consent as a sentence with its evidence: « Inscrite, mar. 24 nov. à 18:04. Formulaire boutique ». */
export function consentSentence({ state, at, evidence }: Consent): string {
  const words = say().person;
  if (state === 'unknown' && at === null && evidence === '') return words.neverAsked;
  const date = at === null ? words.undatedConsent : dated(at);
  return words.proof(words.sinceDate(words.since[state], date), masked(evidence));
}

const dated = (at: number) => (isWholeDay(at, preferences.zone) ? weekday(at * 1000) : moment(at * 1000));
