import type { Channel, ConsentState } from '#lib/domain/consent.ts';
import { pluralEn, pluralFr } from './plural.ts';

// Numbers arrive already written for the language; a bare number is only there to choose the plural.

const state: Record<ConsentState, string> = {
  unknown: 'inconnu',
  subscribed: 'inscrit',
  unsubscribed: 'désinscrit',
  refused: 'refuse'
};
const stateEn: Record<ConsentState, string> = {
  unknown: 'unknown',
  subscribed: 'subscribed',
  unsubscribed: 'unsubscribed',
  refused: 'refuses'
};
const channel: Record<Channel, string> = { email: 'E-mail', sms: 'SMS', push: 'Push', advertising: 'Publicité' };
const channelEn: Record<Channel, string> = { email: 'E-mail', sms: 'SMS', push: 'Push', advertising: 'Advertising' };

/** The table of contacts, at `/contacts`. */
export const fr = {
  title: 'Contacts',
  search: 'Nom, e-mail ou téléphone',
  history: 'Modifications',
  mask: 'Masquer',
  unmask: 'Montrer',
  add: 'Ajouter',
  more: 'Autres pièces des contacts',
  duplicates: 'Doublons',
  consentSettings: 'Réglages des accords',
  columns: 'Colonnes',
  filters: 'Filtres',
  sort: 'Trier',
  of: (people: string) => `sur ${people}`,
  people: (count: number, n: string) => `${n} ${pluralFr(count, 'personne', 'personnes')}`,
  see: (count: number, n: string) =>
    count ? `Voir ${n} ${pluralFr(count, 'personne', 'personnes')}` : 'Voir 0 personne',
  took: (duration: string) => `en ${duration}`,
  state,
  stateTitle: {
    unknown: 'Inconnu',
    subscribed: 'Inscrit',
    unsubscribed: 'Désinscrit',
    refused: 'Refuse'
  } satisfies Record<ConsentState, string>,
  channel,
  consent: 'Accords',
  consentFacet: {
    email: 'Accord e-mail',
    sms: 'Accord SMS',
    push: 'Accord push',
    advertising: 'Accord publicité'
  } satisfies Record<Channel, string>,
  is: (name: string, is: string) => `${name} : ${is}`,
  nameColumn: 'Nom',
  arrival: 'Arrivée',
  noName: 'Sans nom',
  tags: 'Étiquettes',
  imports: 'Import',
  byHand: 'Ajoutés à la main',
  formerImport: (n: string) => `Import ${n}`,
  sample: 'Données d’essai',
  clearAll: 'Tout retirer',
  remove: (filter: string) => `Retirer ${filter}`,
  sortBy: (column: string) => `Trier par ${column}`,
  rising: 'croissant',
  falling: 'décroissant',
  letters: 'Aller à une lettre',
  table: 'Contacts',
  keys: 'Flèches pour parcourir, Espace pour choisir, Entrée pour ouvrir.',
  choose: 'Choisir',
  pickAll: 'Choisir tout le résultat',
  pick: (name: string) => `Choisir ${name}`,
  field: {
    'first-name': 'Prénom',
    'last-name': 'Nom de famille',
    email: 'E-mail',
    phone: 'Téléphone',
    'birth-date': 'Date de naissance',
    gender: 'Genre',
    city: 'Ville',
    postcode: 'Code postal',
    country: 'Pays',
    status: 'Statut',
    'external-id': 'Identifiant',
    'mobile-id': 'Identifiant mobile'
  },
  status: { vip: 'VIP', customer: 'Client', prospect: 'Prospect', inactive: 'Inactif' },
  gender: { f: 'Femme', m: 'Homme' },
  yes: 'Oui',
  no: 'Non',
  empty: {
    title: 'Personne n’est encore là',
    text: 'Versez un export de votre CRM : Tamis reconnaît ses colonnes, montre ce qui changera, et n’écrit qu’ensuite. Rien ne quitte cet appareil.',
    import: 'Importer un fichier',
    add: 'Ajouter une personne'
  },
  nothing: {
    search: (typed: string) => `Personne ne répond à « ${typed} »`,
    filter: (filter: string) => `« ${filter} » écarte les dernières personnes`,
    filters: 'Ces filtres ensemble ne laissent personne',
    both: (typed: string) => `Personne ne répond à « ${typed} » parmi ces filtres`,
    clearSearch: 'Vider la recherche',
    clearFilters: 'Retirer les filtres'
  },
  chosen: (count: number, n: string) => `${n} ${pluralFr(count, 'personne choisie', 'personnes choisies')}`,
  chosenShort: (count: number, n: string) => `${n} ${pluralFr(count, 'choisie', 'choisies')}`,
  whole: 'tout le résultat',
  partOf: (n: string) => `sur ${n}`,
  unpick: 'Ne plus choisir',
  selection: 'Actions sur les personnes choisies',
  tag: {
    title: 'Étiquettes',
    add: 'Ajouter',
    take: 'Retirer',
    find: 'Chercher ou créer',
    findToTake: 'Chercher',
    create: (name: string) => `Créer « ${name} »`,
    none: 'Aucune étiquette encore'
  },
  set: {
    field: 'Champ',
    status: 'Statut',
    choose: 'Quel champ',
    value: 'Nouvelle valeur',
    blank: 'Vider ce champ',
    other: 'Autre statut',
    day: 'Un jour, comme 2026-11-24',
    number: 'Un nombre',
    listed: 'Valeurs séparées par des virgules',
    apply: (count: number, n: string) => `Appliquer à ${n} ${pluralFr(count, 'personne', 'personnes')}`
  },
  export: 'Exporter',
  exportName: 'contacts',
  exported: (name: string) => `${name} enregistré`,
  exporting: 'Le fichier se prépare',
  delete: 'Supprimer',
  done: {
    added: (tag: string, count: number, n: string) => `« ${tag} » sur ${n} ${pluralFr(count, 'personne', 'personnes')}`,
    taken: (tag: string, count: number, n: string) =>
      `« ${tag} » retirée de ${n} ${pluralFr(count, 'personne', 'personnes')}`,
    set: (field: string, count: number, n: string) =>
      `${field} : ${n} ${pluralFr(count, 'personne changée', 'personnes changées')}`,
    deleted: (count: number, n: string) => `${n} ${pluralFr(count, 'personne supprimée', 'personnes supprimées')}`,
    nothing: 'Rien à changer, c’était déjà le cas',
    refused: (n: string, text: string) => `${text}, ${n} laissées comme elles étaient`,
    undone: 'Défait',
    undoneButKept: (count: number, n: string) =>
      `Défait, sauf chez ${n} ${pluralFr(count, 'personne changée', 'personnes changées')} depuis`
  },
  columnChoice: {
    title: 'Colonnes',
    shown: 'Montrées',
    hidden: 'Autres',
    up: (column: string) => `Monter ${column}`,
    down: (column: string) => `Descendre ${column}`
  },
  addOne: {
    title: 'Ajouter une personne',
    meaning: 'Un nom, un e-mail ou un téléphone suffit.',
    optIn: 'Opt-in offres spéciales et promo',
    evidence: 'Comment l’a-t-elle dit ?',
    evidenceHint: 'Un formulaire signé, un appel, une carte de fidélité : ce qui le prouvera.',
    evidenceMissing: 'Sans preuve, l’accord ne peut pas être noté.',
    valueMissing: 'Il manque un nom, un e-mail ou un téléphone.',
    noStatus: 'Aucun',
    add: 'Ajouter',
    added: 'Personne ajoutée'
  }
};

export const en: typeof fr = {
  title: 'Contacts',
  search: 'Name, e-mail or phone',
  history: 'Changes',
  mask: 'Hide',
  unmask: 'Show',
  add: 'Add',
  more: 'Other rooms of contacts',
  duplicates: 'Duplicates',
  consentSettings: 'Consent settings',
  columns: 'Columns',
  filters: 'Filters',
  sort: 'Sort',
  of: (people) => `of ${people}`,
  people: (count, n) => `${n} ${pluralEn(count, 'person', 'people')}`,
  see: (count, n) => `See ${n} ${pluralEn(count, 'person', 'people')}`,
  took: (duration) => `in ${duration}`,
  state: stateEn,
  stateTitle: { unknown: 'Unknown', subscribed: 'Subscribed', unsubscribed: 'Unsubscribed', refused: 'Refuses' },
  channel: channelEn,
  consent: 'Consent',
  consentFacet: {
    email: 'E-mail consent',
    sms: 'SMS consent',
    push: 'Push consent',
    advertising: 'Advertising consent'
  },
  is: (name, is) => `${name}: ${is}`,
  nameColumn: 'Name',
  arrival: 'Arrival',
  noName: 'No name',
  tags: 'Tags',
  imports: 'Import',
  byHand: 'Added by hand',
  formerImport: (n) => `Import ${n}`,
  sample: 'Sample contacts',
  clearAll: 'Remove all',
  remove: (filter) => `Remove ${filter}`,
  sortBy: (column) => `Sort by ${column}`,
  rising: 'rising',
  falling: 'falling',
  letters: 'Go to a letter',
  table: 'Contacts',
  keys: 'Arrows to walk, Space to choose, Enter to open.',
  choose: 'Choose',
  pickAll: 'Choose the whole result',
  pick: (name) => `Choose ${name}`,
  field: {
    'first-name': 'First name',
    'last-name': 'Last name',
    email: 'E-mail',
    phone: 'Phone',
    'birth-date': 'Birth date',
    gender: 'Gender',
    city: 'City',
    postcode: 'Postcode',
    country: 'Country',
    status: 'Status',
    'external-id': 'Identifier',
    'mobile-id': 'Mobile identifier'
  },
  status: { vip: 'VIP', customer: 'Customer', prospect: 'Prospect', inactive: 'Inactive' },
  gender: { f: 'Woman', m: 'Man' },
  yes: 'Yes',
  no: 'No',
  empty: {
    title: 'Nobody is here yet',
    text: 'Pour in an export of your CRM: Tamis recognises its columns, shows what will change, and only then writes. Nothing leaves this device.',
    import: 'Import a file',
    add: 'Add a person'
  },
  nothing: {
    search: (typed) => `Nobody matches “${typed}”`,
    filter: (filter) => `“${filter}” sets the last people aside`,
    filters: 'These filters together leave nobody',
    both: (typed) => `Nobody matches “${typed}” within these filters`,
    clearSearch: 'Clear the search',
    clearFilters: 'Remove the filters'
  },
  chosen: (count, n) => `${n} ${pluralEn(count, 'person chosen', 'people chosen')}`,
  chosenShort: (_count, n) => `${n} chosen`,
  whole: 'the whole result',
  partOf: (n) => `of ${n}`,
  unpick: 'Choose nobody',
  selection: 'Actions on the people chosen',
  tag: {
    title: 'Tags',
    add: 'Add',
    take: 'Remove',
    find: 'Search or create',
    findToTake: 'Search',
    create: (name) => `Create “${name}”`,
    none: 'No tag yet'
  },
  set: {
    field: 'Field',
    status: 'Status',
    choose: 'Which field',
    value: 'New value',
    blank: 'Empty this field',
    other: 'Another status',
    day: 'A day, like 2026-11-24',
    number: 'A number',
    listed: 'Values separated by commas',
    apply: (count, n) => `Apply to ${n} ${pluralEn(count, 'person', 'people')}`
  },
  export: 'Export',
  exportName: 'contacts',
  exported: (name) => `${name} saved`,
  exporting: 'The file is being made',
  delete: 'Delete',
  done: {
    added: (tag, count, n) => `“${tag}” on ${n} ${pluralEn(count, 'person', 'people')}`,
    taken: (tag, count, n) => `“${tag}” removed from ${n} ${pluralEn(count, 'person', 'people')}`,
    set: (field, count, n) => `${field}: ${n} ${pluralEn(count, 'person changed', 'people changed')}`,
    deleted: (count, n) => `${n} ${pluralEn(count, 'person deleted', 'people deleted')}`,
    nothing: 'Nothing to change, it was so already',
    refused: (n, text) => `${text}, ${n} left as they were`,
    undone: 'Undone',
    undoneButKept: (count, n) => `Undone, but for ${n} ${pluralEn(count, 'person', 'people')} changed since`
  },
  columnChoice: {
    title: 'Columns',
    shown: 'Shown',
    hidden: 'Others',
    up: (column) => `Move ${column} up`,
    down: (column) => `Move ${column} down`
  },
  addOne: {
    title: 'Add a person',
    meaning: 'A name, an e-mail or a phone is enough.',
    optIn: 'Opt-in to special offers and promotions',
    evidence: 'How did they say so?',
    evidenceHint: 'A signed form, a call, a loyalty card: what will prove it.',
    evidenceMissing: 'Without evidence, consent cannot be noted.',
    valueMissing: 'A name, an e-mail or a phone is missing.',
    noStatus: 'None',
    add: 'Add',
    added: 'Person added'
  }
};
