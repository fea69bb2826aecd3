import { zoneOffsets } from '../import/zone-offsets.ts';

/** The moment at which a day of a zone begins, in milliseconds since 1970. @param day days since 1970-01-01 */
export function dayMoment(day: number, zone: string): number {
  const wall = day * 86_400;
  return (wall - zoneOffsets(zone)(wall)) * 1000;
}

/** The day of a zone in which a moment lies. */
export function dayAt(moment: number, zone: string): number {
  const guess = Math.floor(moment / 86_400_000);
  // clocks are a day ahead of UTC at most, or a day behind it
  return [guess + 1, guess].find((day) => dayMoment(day, zone) <= moment) ?? guess - 1;
}
