import type { DateOrder } from '#lib/domain/column.ts';
import { instantReader } from './read-instant.ts';

/** Reads the moment that a cell names, in seconds since 1970; null when it names none. A day alone is its start in the
 * zone; a time without a zone of its own is one of that zone. */
export function momentReader(zone: string, order: DateOrder | null): (text: string) => number | null {
  const instantOf = instantReader(zone, order);
  return (text) => {
    const instant = instantOf(text);
    return instant === null ? null : Math.floor(instant / 1000);
  };
}
