import type { EventImportPlan } from '#lib/domain/event-import.ts';
import { instantReader, mostSeconds } from '../import/read-instant.ts';

/** Reads the moment of an event as its column writes it, in milliseconds since 1970; null when it is none. */
export function eventTimeReader({
  form,
  dates,
  zone
}: Pick<EventImportPlan['time'], 'form' | 'dates' | 'zone'>): (text: string) => number | null {
  if (form === 'written') return instantReader(zone, dates);
  return (text) => {
    const number = /^(\d{1,15})(?:\.(\d{1,9}))?$/.exec(text.trim());
    if (!number) return null;
    const [, whole = '0', part = ''] = number;
    const moment = form === 'seconds' ? Number(whole) * 1000 + thousandths(part) : Number(whole);
    return moment > 0 && moment <= mostSeconds * 1000 ? moment : null;
  };
}

const thousandths = (part: string) => Number(part.padEnd(3, '0').slice(0, 3));
