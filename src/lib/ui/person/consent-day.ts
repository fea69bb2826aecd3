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

const two = (part: number) => String(part).padStart(2, '0');
