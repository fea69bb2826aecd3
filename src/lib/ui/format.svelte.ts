import { preferences } from './preferences.svelte.ts';
import { say } from './words/say.svelte.ts';

/** A whole number, grouped: `1 048 216` with U+00A0 in French, `1,048,216` in English. */
export function count(value: number): string {
  return written(value, 0, 0);
}

/** A number of any kind: whole as it is, else with two decimals, or as many as it has: `1 284,50`, `0,125`. */
export function quantity(value: number): string {
  return Number.isInteger(value) ? count(value) : written(value, 2, 6);
}

/** What was lost or gained, with its sign: `− 435 736`, `+ 12`. */
export function change(value: number): string {
  if (value === 0) return '0';
  return `${value < 0 ? minus : '+'}${nbsp}${count(Math.abs(value))}`;
}

/** An amount in a currency by its three letters: `86,40 €`. */
export function money(value: number, currency: string): string {
  const locale = preferences.language === 'fr' ? 'fr-FR' : preferences.locale;
  const amounts = cached(`${locale} ${currency}`, () => new Intl.NumberFormat(locale, { style: 'currency', currency }));
  return amounts.format(value).replaceAll('\u202F', nbsp);
}

/** A share from 0 to 1: one decimal, two under 1 %, none for exactly 0 and 1 or when `digits` says so. */
export function percent(share: number, digits?: number): string {
  const hundred = share * 100;
  const places = digits ?? (share === 0 || share === 1 ? 0 : Math.abs(hundred) < 1 ? 2 : 1);
  return `${written(hundred, places, places)}${preferences.language === 'fr' ? nbsp : ''}%`;
}

/** A size, in steps of a thousand: `0 octet`, `3,4 Mo`, `612 Mo`. */
export function bytes(value: number): string {
  const { units } = say();
  if (value < 1000) return units.bytes(count(value), value);
  let step = Math.min(Math.floor(Math.log10(value) / 3), units.byteScale.length);
  let amount = value / 1000 ** step;
  if (Math.round(amount) >= 1000 && step < units.byteScale.length) {
    step++;
    amount /= 1000;
  }
  return `${written(amount, 0, amount < 9.95 ? 1 : 0)}${nbsp}${units.byteScale[step - 1] ?? ''}`;
}

/** A length of time in milliseconds: `6 ms`, `8,1 s`, `45 s`, `3 min 20 s`, `1 h 05`. */
export function duration(milliseconds: number): string {
  const { units } = say();
  if (milliseconds < 1000) return units.milliseconds(count(Math.round(milliseconds)));
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return units.seconds(written(seconds, 0, 1));
  const whole = Math.round(seconds);
  if (whole < 60) return units.seconds(count(whole));
  if (whole < 3600) return units.minutes(count(Math.floor(whole / 60)), two(whole % 60));
  return units.hours(count(Math.floor(whole / 3600)), two(Math.floor((whole % 3600) / 60)));
}

/** What is left to wait, in words: `reste environ 3 secondes`. */
export function remaining(milliseconds: number): string {
  const { about } = say().units;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return about.moment;
  if (seconds < 50) return about.seconds(seconds < 10 ? seconds : Math.round(seconds / 5) * 5);
  if (seconds < 3000) return about.minutes(Math.max(1, Math.round(seconds / 60)));
  return about.hours(Math.max(1, Math.round(seconds / 3600)));
}

/** A rate: `642 000 lignes/s` from its already written amount. */
export function perSecond(amount: string): string {
  return say().units.perSecond(amount);
}

/** A day without its weekday: `24 nov.`, with the year when it is not this one. A text `2018-02-05` has no zone. */
export function day(when: Date | number | string): string {
  return dateWith(when, { day: 'numeric', month: 'short' });
}

/** A day with its weekday: `mar. 24 nov.`. */
export function weekday(when: Date | number | string): string {
  return dateWith(when, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** The hour, on 24: `09:42`. */
export function time(when: Date | number): string {
  return dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(when);
}

/** Day and hour: `aujourd’hui à 09:42`, `mar. 24 nov. à 09:42`. */
export function moment(when: Date | number, now: number = Date.now()): string {
  const { units } = say();
  const that = dayKey(when);
  const named =
    that === dayKey(now) ? units.today : that === dayKey(now - 86_400_000) ? units.yesterday : weekday(when);
  return units.at(named, time(when));
}

const nbsp = '\u00A0';
const minus = '\u2212';

function two(value: number): string {
  return String(value).padStart(2, '0');
}

// in these fonts the narrow space U+202F closes up at 13 px
function written(value: number, least: number, most: number): string {
  const parts = numbers(least, most).format(Math.abs(value)).replaceAll('\u202F', nbsp);
  return value < 0 && Number(value.toFixed(most)) !== 0 ? `${minus}${nbsp}${parts}` : parts;
}

function dateWith(when: Date | number | string, parts: Intl.DateTimeFormatOptions): string {
  const bare = typeof when === 'string';
  const at = new Date(when);
  const zone = bare ? 'UTC' : preferences.zone;
  const year = dates({ year: 'numeric' }, zone).format(at) === dates({ year: 'numeric' }).format(Date.now());
  const text = dates(year ? parts : { ...parts, year: 'numeric' }, zone).format(at);
  return preferences.language === 'en' ? text.replace(/^(\w{3}),/, '$1') : text;
}

function dayKey(when: Date | number): string {
  return dates({ year: 'numeric', month: 'numeric', day: 'numeric' }).format(when);
}

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(least: number, most: number): Intl.NumberFormat {
  const locale = preferences.language === 'fr' ? 'fr-FR' : preferences.locale;
  return cached(`${locale} ${least} ${most}`, () => {
    return new Intl.NumberFormat(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      useGrouping: true
    });
  });
}

function dates(parts: Intl.DateTimeFormatOptions, zone: string = preferences.zone): Intl.DateTimeFormat {
  const locale = preferences.locale;
  return cached(`${locale} ${zone} ${JSON.stringify(parts)}`, () => {
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone });
  });
}

// an Intl formatter costs about as much as a hundred uses of it
function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const known = made.get(key) as T | undefined;
  if (known) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}
