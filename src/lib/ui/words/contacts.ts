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
