/** The day that `yyyy-mm-dd` names, counted from 1970-01-01; null when it names none. */
export function dayOfText(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(text) ? null : at / dayLength;
}

/** Month and day of the month, as month × 32 + day; months from 1. */
export function monthDay(day: number): number {
  const date = new Date(day * dayLength);
  return (date.getUTCMonth() + 1) * 32 + date.getUTCDate();
}

const dayLength = 86_400_000;
