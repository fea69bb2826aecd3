import { pluralEn, pluralFr } from './plural.ts';

// Numbers and dates arrive already written for the language; a bare number is only there to choose the plural.

/** A segment being drawn, at `/segments/…`. Conditions bring their own sentences. */
export const fr = {
  title: 'Segments',
  gone: 'Ce segment n’existe plus. Il a peut-être été retiré dans un autre onglet.',
  saved: 'Enregistré',
  eventAt: (event: string, when: string) => `${event}, ${when}`,
  name: 'Nom du segment',
  unknown: 'Une condition que cette version ne connaît pas.',
  keep: 'Garder les personnes qui remplissent {join} ces conditions',
  keepNone: 'Garder les personnes qui ne remplissent {join} de ces conditions',
  groupOf: '{join} de ces conditions',
  join: { all: 'toutes', any: 'au moins une', none: 'aucune' },
  joinLabel: 'Combien de conditions',
  mark: { and: 'ET', or: 'OU', nor: 'NI' },
  everyone: 'Toute la base',
  remain: 'restent',
  alone: (n: string) => `elle seule ${n}`,
  together: 'ensemble',
  off: (n: string) => `Désactivée. Elle en garderait ${n}.`,
  offGroup: (n: string) => `Désactivé. Il en garderait ${n}.`,
  inGroupOff: 'Son groupe est désactivé.',
  condition: 'Condition',
  group: 'Groupe de conditions',
  rules: 'Conditions',
  use: 'Compter cette condition',
  useGroup: 'Compter ce groupe',
  drag: 'Déplacer',
  copy: 'Dupliquer',
  switchOff: 'Désactiver',
  switchOn: 'Activer',
  remove: 'Retirer',
  removeGroup: 'Retirer le groupe',
  up: 'Monter',
  down: 'Descendre',
  more: 'Autres gestes',
  addCondition: 'Condition',
  addGroup: 'Groupe',
  addSegment: 'Segment existant',
  addHere: '+ condition dans ce groupe',
  headings: {
    person: 'La personne',
    consent: 'Accords',
    behaviour: 'Comportement',
    membership: 'Appartenance',
    chance: 'Hasard'
  },
  bounds: (from: string, until: string, zone: string) => `du ${from} au ${until}, ${zone}`,
  before: (until: string, zone: string) => `avant ${until}, ${zone}`,
  zone: (city: string) => (city === 'UTC' ? 'UTC' : `heure de ${city}`),
  sameWindow: 'même période',
  gap: {
    none: (type: string) => `${type} : aucune donnée importée.`,
    until: (type: string, until: string, missing: string) => `${type} : connu jusqu’à ${until}, il manque ${missing}.`,
    hole: (type: string, from: string, until: string) => `${type} : rien de connu du ${from} au ${until}.`,
    before: (type: string, from: string) => `${type} : rien de connu avant ${from}.`,
    import: 'Importer'
  },
  done: {
    'condition-added': 'condition ajoutée',
    'group-added': 'groupe ajouté',
    'condition-changed': 'condition changée',
    'join-changed': 'groupe changé',
    switched: 'condition activée ou désactivée',
    moved: 'condition déplacée',
    copied: 'condition dupliquée',
    removed: 'condition retirée',
    rewritten: 'texte réécrit'
  },
  last: (edit: string) => `Dernière modification : ${edit}`,
  undo: 'Annuler',
  redo: 'Rétablir',
  removed: 'Condition retirée',
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
  list: {
    empty: 'Un segment est une question que l’on garde : qui a ouvert, qui n’a pas commandé, qui peut recevoir.',
    make: 'Nouveau segment',
    untitled: 'Nouveau segment',
    name: 'Nom',
    count: 'Personnes',
    changed: 'Modifié',
    remove: 'Retirer',
    copy: 'Dupliquer',
    copied: (name: string) => `${name}, copie`,
    removed: (name: string) => `« ${name} » retiré`,
    more: (name: string) => `Gestes pour ${name}`,
    templates: 'Partir d’un modèle'
  },
  filters: {
    add: 'Seulement si',
    operator: 'Comparaison',
    several: 'Plusieurs, séparées par ;',
    remove: (name: string) => `Ôter la précision ${name}`
  },
  values: {
    typed: 'Ajouter une valeur',
    add: (value: string) => `Ajouter « ${value} »`,
    remove: (value: string) => `Ôter ${value}`,
    none: 'Rien encore.'
  },
  answer: {
    title: 'Réponse',
    share: (share: string) => `${share} de la base`,
    took: (took: string, at: string) => `en ${took}, à ${at}`,
    computing: (events: string) => `calcul sur ${events} événements`,
    computingPeople: 'calcul en cours',
    people: (count: number) => pluralFr(count, 'personne', 'personnes'),
    nobody: (rule: string, lost: string) => `La condition ${rule} retient les ${lost} dernières personnes.`,
    seeOff: 'Désactivez-la pour voir qui passerait.'
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
  title: 'Segments',
  gone: 'This segment no longer exists. It may have been removed in another tab.',
  saved: 'Saved',
  eventAt: (event, when) => `${event}, ${when}`,
  name: 'Name of the segment',
  unknown: 'A condition that this version does not know.',
  keep: 'Keep the people who meet {join} of these conditions',
  keepNone: 'Keep the people who meet {join} of these conditions',
  groupOf: '{join} of these conditions',
  join: { all: 'all', any: 'at least one', none: 'none' },
  joinLabel: 'How many conditions',
  mark: { and: 'AND', or: 'OR', nor: 'NOR' },
  everyone: 'Everyone',
  remain: 'remain',
  alone: (n) => `it alone ${n}`,
  together: 'together',
  off: (n) => `Switched off. It would keep ${n}.`,
  offGroup: (n) => `Switched off. It would keep ${n}.`,
  inGroupOff: 'Its group is switched off.',
  condition: 'Condition',
  group: 'Group of conditions',
  rules: 'Conditions',
  use: 'Count this condition',
  useGroup: 'Count this group',
  drag: 'Move',
  copy: 'Duplicate',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  remove: 'Remove',
  removeGroup: 'Remove the group',
  up: 'Move up',
  down: 'Move down',
  more: 'More',
  addCondition: 'Condition',
  addGroup: 'Group',
  addSegment: 'Existing segment',
  addHere: '+ condition in this group',
  headings: {
    person: 'The person',
    consent: 'Consent',
    behaviour: 'Behaviour',
    membership: 'Membership',
    chance: 'Chance'
  },
  bounds: (from, until, zone) => `from ${from} to ${until}, ${zone}`,
  before: (until, zone) => `before ${until}, ${zone}`,
  zone: (city) => (city === 'UTC' ? 'UTC' : `${city} time`),
  sameWindow: 'same period',
  gap: {
    none: (type) => `${type}: no data imported.`,
    until: (type, until, missing) => `${type}: known until ${until}, ${missing} missing.`,
    hole: (type, from, until) => `${type}: nothing known from ${from} to ${until}.`,
    before: (type, from) => `${type}: nothing known before ${from}.`,
    import: 'Import'
  },
  done: {
    'condition-added': 'condition added',
    'group-added': 'group added',
    'condition-changed': 'condition changed',
    'join-changed': 'group changed',
    switched: 'condition switched',
    moved: 'condition moved',
    copied: 'condition duplicated',
    removed: 'condition removed',
    rewritten: 'text rewritten'
  },
  last: (edit) => `Last change: ${edit}`,
  undo: 'Undo',
  redo: 'Redo',
  removed: 'Condition removed',
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
  list: {
    empty: 'A segment is a question that is kept: who opened, who has not ordered, who can be reached.',
    make: 'New segment',
    untitled: 'New segment',
    name: 'Name',
    count: 'People',
    changed: 'Changed',
    remove: 'Remove',
    copy: 'Duplicate',
    copied: (name) => `${name}, copy`,
    removed: (name) => `“${name}” removed`,
    more: (name) => `Actions for ${name}`,
    templates: 'Start from a template'
  },
  filters: {
    add: 'Only if',
    operator: 'Comparison',
    several: 'Several, separated by ;',
    remove: (name) => `Take out the filter on ${name}`
  },
  values: {
    typed: 'Add a value',
    add: (value) => `Add “${value}”`,
    remove: (value) => `Take out ${value}`,
    none: 'Nothing yet.'
  },
  answer: {
    title: 'Answer',
    share: (share) => `${share} of everyone`,
    took: (took, at) => `in ${took}, at ${at}`,
    computing: (events) => `counting over ${events} events`,
    computingPeople: 'counting',
    people: (count) => pluralEn(count, 'person', 'people'),
    nobody: (rule, lost) => `Condition ${rule} holds back the last ${lost} people.`,
    seeOff: 'Switch it off to see who would pass.'
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
