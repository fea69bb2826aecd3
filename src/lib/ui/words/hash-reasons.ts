import type { SetAsideDetail, SetAsideReason } from '#lib/domain/set-aside.ts';

/** Why a line is set aside. */
export const fr = {
  reasons: {
    duplicate: 'Doublon',
    empty: 'Vide',
    malformed: 'Malformée',
    'already-hashed': 'Déjà hachée',
    'too-many-cells': 'Trop de cellules',
    'open-quote': 'Guillemet ouvert'
  } satisfies Record<SetAsideReason, string>,
  meanings: {
    duplicate: 'la première ligne est gardée',
    empty: 'aucune valeur à hacher',
    malformed: 'aucune valeur lisible',
    'already-hashed': 'une empreinte n’est jamais hachée deux fois',
    'too-many-cells': 'plus de cellules que l’en-tête',
    'open-quote': 'un guillemet n’est jamais refermé'
  } satisfies Record<SetAsideReason, string>,
  addressMeanings: {
    empty: 'aucune adresse',
    malformed: 'virgule, espace ou domaine manquant'
  },
  details: {
    none: '',
    'no-at': 'arobase manquante',
    'two-ats': 'deux arobases',
    'no-local-part': 'rien avant l’arobase',
    'no-domain': 'domaine manquant',
    'no-dot-in-domain': 'domaine sans point',
    'comma-in-domain': 'virgule dans le domaine',
    'inner-space': 'espace à l’intérieur',
    'odd-character': 'caractère interdit',
    'bad-domain': 'domaine impossible',
    'too-long': 'trop long',
    'no-country': 'pays inconnu',
    'too-short': 'trop court',
    'not-a-number': 'pas un numéro',
    'unknown-country': 'pays non reconnu',
    'unknown-gender': 'genre non reconnu',
    'not-a-date': 'pas une date',
    'date-out-of-range': 'date impossible',
    'not-a-mobile-id': 'pas un identifiant mobile',
    'not-a-digest': 'pas une empreinte',
    'another-digest': 'une autre empreinte',
    'nothing-left': 'rien ne reste une fois mis en forme',
    'incomplete-address': 'nom ou adresse incomplets'
  } satisfies Record<SetAsideDetail, string>,
  noValue: 'aucune valeur',
  duplicateOf: (line: string) => `doublon de la ligne ${line}`,
  suggest: (value: string) => `plutôt ${value} ?`
};

export const en: typeof fr = {
  reasons: {
    duplicate: 'Duplicate',
    empty: 'Empty',
    malformed: 'Malformed',
    'already-hashed': 'Already hashed',
    'too-many-cells': 'Too many cells',
    'open-quote': 'Open quote'
  },
  meanings: {
    duplicate: 'the first line is kept',
    empty: 'no value to hash',
    malformed: 'no readable value',
    'already-hashed': 'a digest is never hashed twice',
    'too-many-cells': 'more cells than the header',
    'open-quote': 'a quote is never closed'
  },
  addressMeanings: { empty: 'no address', malformed: 'comma, space or missing domain' },
  details: {
    none: '',
    'no-at': 'at sign missing',
    'two-ats': 'two at signs',
    'no-local-part': 'nothing before the at sign',
    'no-domain': 'domain missing',
    'no-dot-in-domain': 'domain without a dot',
    'comma-in-domain': 'comma in the domain',
    'inner-space': 'space inside',
    'odd-character': 'forbidden character',
    'bad-domain': 'impossible domain',
    'too-long': 'too long',
    'no-country': 'country unknown',
    'too-short': 'too short',
    'not-a-number': 'not a number',
    'unknown-country': 'country not recognised',
    'unknown-gender': 'gender not recognised',
    'not-a-date': 'not a date',
    'date-out-of-range': 'impossible date',
    'not-a-mobile-id': 'not a mobile id',
    'not-a-digest': 'not a digest',
    'another-digest': 'another digest',
    'nothing-left': 'nothing left once put in form',
    'incomplete-address': 'name or address incomplete'
  },
  noValue: 'no value',
  duplicateOf: (line) => `duplicate of line ${line}`,
  suggest: (value) => `perhaps ${value}?`
};
