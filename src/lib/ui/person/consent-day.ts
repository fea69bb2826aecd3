/** The day of now on this device, yyyy-mm-dd. @param now milliseconds since 1970 */
export function today(now: number): string {
  const at = new Date(now);
  return [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
}

/** The moment that stands for a day, in seconds: today is now, an earlier day its noon, which is of that day in nearly
 * all zones. Null for a day to come. */
export function secondsOfDay(day: string, now: number): number | null {
  if (day > today(now)) return null;
  return Math.floor(day === today(now) ? now / 1000 : Date.parse(`${day}T12:00:00Z`) / 1000);
}

/** Whether a moment stands for a day of which no hour is known: its noon, or the midnight that a file's day is read as.
 * @param at seconds since 1970 @param zone where the day is told */
export function isWholeDay(at: number, zone: string): boolean {
  if (at % 86_400 === 43_200) return true;
  const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  return at % 60 === 0 && clock.format(at * 1000) === '00:00';
}

const two = (part: number) => String(part).padStart(2, '0');
