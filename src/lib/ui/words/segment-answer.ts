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
        ? `Cette condition retient la dernière personne : ${rule}.`
        : `Cette condition retient les ${lost} dernières personnes : ${rule}.`,
    nobodyGroup: (rules: string, count: number, lost: string) =>
      count === 1
        ? `Ce groupe retient la dernière personne : ${rules}.`
        : `Ce groupe retient les ${lost} dernières personnes : ${rules}.`
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
    summary: (from: string, to: string) => `Taille sur 90 jours, de ${from} à ${to} personnes.`,
    since: (day: string) => `connu depuis le ${day}`,
    unknown: 'Taille inconnue sur ces 90 jours.',
    notKnown: (day: string) => `${day} : inconnu`,
    partly: (point: string) => `${point}, en partie connu`,
    partlyNote: '* La fenêtre remonte plus loin que les données.'
  },
  members: {
    title: 'Personnes',
    recent: 'Récentes',
    why: 'Pourquoi ?',
    none: 'Personne pour l’instant.',
    all: (count: number, n: string) => (count === 1 ? 'Voir en tableau' : `Voir les ${n} en tableau`),
    rules: 'Conditions',
    now: 'Maintenant',
    leaving: 'Sortent bientôt',
    within: 'Délai',
    soon: (hours: number) =>
      hours < 72 ? `d’ici ${hours} ${pluralFr(hours, 'heure', 'heures')}` : `d’ici ${hours / 24} jours`
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
      `This condition holds back the last ${count === 1 ? 'person' : `${lost} people`}: ${rule}.`,
    nobodyGroup: (rules, count, lost) =>
      `This group holds back the last ${count === 1 ? 'person' : `${lost} people`}: ${rules}.`
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
    summary: (from, to) => `Size over 90 days, from ${from} to ${to} people.`,
    since: (day) => `known since ${day}`,
    unknown: 'Size not known over these 90 days.',
    notKnown: (day) => `${day}: not known`,
    partly: (point) => `${point}, known in part`,
    partlyNote: '* The window reaches further back than the data.'
  },
  members: {
    title: 'People',
    recent: 'Recent',
    why: 'Why?',
    none: 'Nobody for now.',
    all: (count, n) => (count === 1 ? 'See in a table' : `See the ${n} in a table`),
    rules: 'Conditions',
    now: 'Now',
    leaving: 'Leave soon',
    within: 'Within',
    soon: (hours) =>
      hours < 72
        ? `within ${hours} ${pluralEn(hours, 'hour', 'hours')}`
        : `within ${hours / 24} ${pluralEn(hours / 24, 'day', 'days')}`
  }
};
