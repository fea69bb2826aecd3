import { pluralEn, pluralFr } from './plural.ts';

/** What is set at the tokens of a condition. */
export const fr = {
  window: {
    preset: 'Durée',
    other: 'Autre…',
    amount: 'Nombre',
    unit: 'Compté en',
    kind: {
      hours: 'des heures pile',
      days: 'des jours entiers',
      between: 'entre deux jours',
      before: 'avant',
      after: 'après',
      ever: 'depuis toujours'
    },
    hours: (n: number) => `${n} ${pluralFr(n, 'heure', 'heures')}`,
    days: (n: number) => `${n} ${pluralFr(n, 'jour', 'jours')}`,
    from: 'Du',
    to: 'Au',
    at: 'Jour'
  },
  times: {
    count: 'Nombre de fois',
    compare: { 'at-least': 'au moins', 'at-most': 'au plus', exactly: 'exactement', zero: 'zéro fois' }
  },
  filters: {
    add: 'Seulement si',
    operator: 'Comparaison',
    several: 'Plusieurs, séparées par ;',
    day: 'aaaa-mm-jj',
    remove: (name: string) => `Ôter la précision ${name}`
  },
  values: {
    listed: (values: readonly string[]) => values.map((one) => `« ${one} »`).join(', '),
    add: (value: string) => `Ajouter « ${value} »`,
    remove: (value: string) => `Ôter ${value}`,
    none: 'Rien encore.'
  }
};

export const en: typeof fr = {
  window: {
    preset: 'Length',
    other: 'Other…',
    amount: 'Number',
    unit: 'Counted in',
    kind: {
      hours: 'exact hours',
      days: 'whole days',
      between: 'between two days',
      before: 'before',
      after: 'after',
      ever: 'ever'
    },
    hours: (n) => `${n} ${pluralEn(n, 'hour', 'hours')}`,
    days: (n) => `${n} ${pluralEn(n, 'day', 'days')}`,
    from: 'From',
    to: 'To',
    at: 'Day'
  },
  times: {
    count: 'How many times',
    compare: { 'at-least': 'at least', 'at-most': 'at most', exactly: 'exactly', zero: 'zero times' }
  },
  filters: {
    add: 'Only if',
    operator: 'Comparison',
    several: 'Several, separated by ;',
    day: 'yyyy-mm-dd',
    remove: (name) => `Take out the filter on ${name}`
  },
  values: {
    listed: (values) => values.map((one) => `“${one}”`).join(', '),
    add: (value) => `Add “${value}”`,
    remove: (value) => `Take out ${value}`,
    none: 'Nothing yet.'
  }
};
