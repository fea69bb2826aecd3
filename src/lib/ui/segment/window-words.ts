import type { TimeWindow } from '#lib/domain/time-window.ts';
import { boundsOf } from '#lib/engine/segment/window.ts';
import { duration, time, weekday } from '#lib/ui/format.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** From when until when a window reaches, as it is now: « du sam. 21 nov. 09:42 au mar. 24 nov. 09:42, heure de Paris ».
 * Null for a window without bounds. */
export function boundsWords(window: TimeWindow, moment: number): string | null {
  const { segment } = say();
  const { from, until } = boundsOf(window, moment, preferences.zone);
  const zone = zoneWords(preferences.zone);
  // the bounds are half-open: what is read is the last moment that counts
  if (from === -Infinity) return window.kind === 'before' ? segment.before(momentWords(until), zone) : null;
  return segment.bounds(momentWords(window.kind === 'hours' ? from - 1 : from), momentWords(until - 1), zone);
}

/** That a window is the one of the condition above: « mêmes 72 heures ». */
export function sameWords(window: TimeWindow): string {
  const { same } = say().segment;
  if (window.kind !== 'hours' && window.kind !== 'days') return same.other;
  return same[window.kind](window.amount);
}

export const momentWords = (at: number): string => `${weekday(at)} ${time(at)}`;

/** « heure de Paris ». */
export const zoneWords = (zone: string): string => say().segment.zone(cityOf(zone));

const cityOf = (zone: string): string => zone.split('/').at(-1).replaceAll('_', ' ');

/** About so long, in words: « 72 heures », « 12 jours ». */
export function lengthWords(milliseconds: number): string {
  const { window } = say().segment;
  const hours = Math.round(milliseconds / hour);
  if (hours < 1) return duration(milliseconds);
  return hours <= mostHours ? window.hours(hours) : window.days(Math.round(hours / 24));
}

const hour = 3_600_000;
/** Four days: windows of contact are told in hours up to there. */
const mostHours = 96;
