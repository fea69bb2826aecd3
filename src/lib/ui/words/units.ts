import { pluralEn, pluralFr } from './plural.ts';

/** Units as `format.svelte.ts` writes them. Numbers come in already written, with the amount for the plural. */
export const fr = {
  bytes: (written: string, amount: number) => `${written}${nbsp}${pluralFr(amount, 'octet', 'octets')}`,
  byteScale: ['Ko', 'Mo', 'Go', 'To'],
  milliseconds: (written: string) => `${written}${nbsp}ms`,
  seconds: (written: string) => `${written}${nbsp}s`,
  minutes: (minutes: string, seconds: string) => `${minutes}${nbsp}min${nbsp}${seconds}${nbsp}s`,
  hours: (hours: string, minutes: string) => `${hours}${nbsp}h${nbsp}${minutes}`,
  about: {
    moment: 'reste un instant',
    seconds: (n: number) => `reste environ ${n} ${pluralFr(n, 'seconde', 'secondes')}`,
    minutes: (n: number) => `reste environ ${n} ${pluralFr(n, 'minute', 'minutes')}`,
    hours: (n: number) => `reste environ ${n} ${pluralFr(n, 'heure', 'heures')}`
  },
  perSecond: (written: string) => `${written}/s`,
  at: (day: string, time: string) => `${day} à ${time}`,
  today: 'aujourd’hui',
  yesterday: 'hier',
  environ: (written: string) => `environ ${written}`
};

export const en: typeof fr = {
  bytes: (written, amount) => `${written}${nbsp}${pluralEn(amount, 'byte', 'bytes')}`,
  byteScale: ['KB', 'MB', 'GB', 'TB'],
  milliseconds: (written) => `${written}${nbsp}ms`,
  seconds: (written) => `${written}${nbsp}s`,
  minutes: (minutes, seconds) => `${minutes}${nbsp}min${nbsp}${seconds}${nbsp}s`,
  hours: (hours, minutes) => `${hours}${nbsp}h${nbsp}${minutes}`,
  about: {
    moment: 'a moment left',
    seconds: (n) => `about ${n} ${pluralEn(n, 'second', 'seconds')} left`,
    minutes: (n) => `about ${n} ${pluralEn(n, 'minute', 'minutes')} left`,
    hours: (n) => `about ${n} ${pluralEn(n, 'hour', 'hours')} left`
  },
  perSecond: (written) => `${written}/s`,
  at: (day, time) => `${day} at ${time}`,
  today: 'today',
  yesterday: 'yesterday',
  environ: (written) => `about ${written}`
};

// a quantity and its unit stay on one line
const nbsp = '\u00A0';
