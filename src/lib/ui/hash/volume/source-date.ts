import { day } from '#lib/ui/format.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';

/** True when only the month of a source is known. */
export const isMonth = (date: string): boolean => date.length <= 7;

/** The date of a source: a day, or the month alone when the day is not known (`2026-11`). */
export function sourceDate(date: string): string {
  if (!isMonth(date)) return day(date);
  const month = new Intl.DateTimeFormat(preferences.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return month.format(new Date(date));
}
