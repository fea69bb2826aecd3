import { pluralEn, pluralFr } from './plural.ts';

/** The answer of a segment: how many, who, and how that moves. */
export const fr = {
  answer: {
    title: 'Réponse',
    share: (share: string) => `${share} de la base`,
    took: (took: string, at: string) => `en ${took}, à ${at}`,
    computing: (events: string) => `calcul sur ${events} événements`,
    computingPeople: 'calcul en cours',
    people: (count: number) => pluralFr(count, 'personne', 'personnes'),
    nobody: (rule: string, count: number, lost: string) =>
      count === 1
        ? `La condition « ${rule} » retient la dernière personne.`
        : `La condition « ${rule} » retient les ${lost} dernières personnes.`,
    nobodyGroup: (rules: string, count: number, lost: string) =>
      count === 1
        ? `Le groupe « ${rules} » retient la dernière personne.`
        : `Le groupe « ${rules} » retient les ${lost} dernières personnes.`
  },
  reach: {
    title: 'Joignables',
    meta: 'consentement compris',
    channel: { email: 'E-mail', advertising: 'Publicité', sms: 'SMS', push: 'Push' },
    short: { email: 'E-mail', advertising: 'Pub', sms: 'SMS', push: 'Push' }
  },
  curve: {
    title: '90 jours',
    leaving: (count: number, n: string) => `${n} ${pluralFr(count, 'sort', 'sortent')} d’ici demain`,
    now: 'maintenant',
    table: 'Voir en tableau',
    figure: 'Voir la courbe',
    day: 'Jour',
    people: 'Personnes',
    at: (day: string, n: string) => `${day} : ${n}`,
    summary: (from: string, to: string) => `Taille sur 90 jours, de ${from} à ${to} personnes`
  },
  members: {
    title: 'Personnes',
    order: 'Ordre',
    recent: 'Récentes',
    byName: 'Par nom',
    why: 'Pourquoi ?',
    none: 'Personne pour l’instant.',
    more: (n: string) => `et ${n} autres`
  }
};

export const en: typeof fr = {
  answer: {
    title: 'Answer',
    share: (share) => `${share} of everyone`,
    took: (took, at) => `in ${took}, at ${at}`,
    computing: (events) => `counting over ${events} events`,
    computingPeople: 'counting',
    people: (count) => pluralEn(count, 'person', 'people'),
    nobody: (rule, count, lost) =>
      `The condition “${rule}” holds back the last ${count === 1 ? 'person' : `${lost} people`}.`,
    nobodyGroup: (rules, count, lost) =>
      `The group “${rules}” holds back the last ${count === 1 ? 'person' : `${lost} people`}.`
  },
  reach: {
    title: 'Reachable',
    meta: 'consent counted',
    channel: { email: 'E-mail', advertising: 'Advertising', sms: 'SMS', push: 'Push' },
    short: { email: 'E-mail', advertising: 'Ads', sms: 'SMS', push: 'Push' }
  },
  curve: {
    title: '90 days',
    leaving: (count, n) => `${n} ${pluralEn(count, 'leaves', 'leave')} by tomorrow`,
    now: 'now',
    table: 'See as a table',
    figure: 'See the curve',
    day: 'Day',
    people: 'People',
    at: (day, n) => `${day}: ${n}`,
    summary: (from, to) => `Size over 90 days, from ${from} to ${to} people`
  },
  members: {
    title: 'People',
    order: 'Order',
    recent: 'Recent',
    byName: 'By name',
    why: 'Why?',
    none: 'Nobody for now.',
    more: (n) => `and ${n} more`
  }
};
