import type { SettingsWish } from '#lib/engine/audience/offer.ts';

/** Reads back the settings that were remembered with a file's shape. They come from the device's memory and may be
 * those of another version: anything that is not understood is left out. */
export function wishFrom(remembered: unknown): SettingsWish {
  if (!isRecord(remembered)) return {};
  const { list, options, country, dates } = remembered;
  return {
    ...(typeof list === 'string' && { list }),
    ...(isRecord(options) && { options: textsOf(options) }),
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) && { country }),
    ...((dates === 'day-first' || dates === 'month-first' || dates === 'year-first') && { dates })
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function textsOf(record: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(record).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(texts);
}
