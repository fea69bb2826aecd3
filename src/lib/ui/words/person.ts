import type { Channel, ConsentState } from '#lib/domain/consent.ts';
import { pluralEn, pluralFr } from './plural.ts';

// Numbers and dates arrive already written for the language; a bare number is only there to choose the plural.

const can: Record<ConsentState, string> = {
  subscribed: 'Peut recevoir',
  unsubscribed: 'Désinscrite',
  refused: 'Refuse',
  unknown: 'Inconnu'
};
const canEn: Record<ConsentState, string> = {
  subscribed: 'Can receive',
  unsubscribed: 'Unsubscribed',
  refused: 'Refuses',
  unknown: 'Unknown'
};
const since: Record<ConsentState, string> = {
  subscribed: 'Inscrite',
  unsubscribed: 'Désinscrite',
  refused: 'Refus noté',
  unknown: 'Inconnu'
};
const sinceEn: Record<ConsentState, string> = {
  subscribed: 'Subscribed',
  unsubscribed: 'Unsubscribed',
  refused: 'Refusal noted',
  unknown: 'Unknown'
};

/** One person, at `/contacts/<number>`. */
export const fr = {
  /** Title of the page in the browser: it names nobody. */
  pageTitle: 'Fiche',
  record: 'Fiche',
  tabs: 'Parties de la fiche',
  chronology: 'Chronologie',
  consent: 'Accords',
  previous: 'Personne précédente',
  next: 'Personne suivante',
  loading: 'Ouverture de la fiche',
  gone: {
    title: 'Cette personne n’est plus là',
    text: 'Elle a été supprimée, ou fusionnée avec une autre. Les modifications permettent de la remettre.',
    history: 'Voir les modifications',
    back: 'Revenir aux contacts'
  },
  rights: 'Ses droits',
  saveRecord: 'Enregistrer sa fiche entière',
  recordFile: (number: number) => `fiche-${number}.json`,
  recordSaved: 'Fiche enregistrée',
  deletePerson: 'Supprimer la fiche',
  deleted: 'Personne supprimée',
  blank: 'vide',
  edit: (field: string, value: string) => `${field} : ${value}. Modifier`,
  hidden: 'Les données sont masquées : montrez-les pour les modifier',
  saved: (field: string) => `${field} : modifié`,
  emptied: (field: string) => `${field} : vidé`,
  emptyField: 'Vider',
  forged: 'Des lettres d’un autre alphabet imitent une autre adresse.',
  emailWanted: 'Une adresse entière, comme nom@domaine.fr',
  phoneWanted: 'Un numéro qui existe, avec + et son pays hors de France',
  dayWanted: 'Un jour, comme 24/11/2026',
  numberWanted: 'Un nombre',
  listHint: 'Valeurs séparées par des virgules',
  compareTaken: 'Comparer les deux fiches',
  origin: {
    open: (field: string) => `${field} : d’où vient la valeur`,
    putBack: (value: string) => `Remettre ${value}`,
    putBackBlank: 'Remettre le champ vide',
    blank: 'Vide',
    none: 'Rien n’est gardé de son origine.'
  },
  left: {
    title: 'Où ses données sont parties',
    nowhere: 'Nulle part. Tamis n’a rien envoyé.'
  },
  tags: 'Étiquettes',
  noTag: 'Aucune étiquette',
  addTag: 'Ajouter',
  addTagLong: 'Ajouter une étiquette',
  removeTag: (tag: string) => `Retirer ${tag}`,
  events: {
    created: (source: string) => `Arrivée : ${source}`,
    changed: (what: string) => `Modification : ${what}`,
    tag: (tag: string) => `étiquette ${tag}`,
    unchanged: 'Retrouvée telle quelle',
    consent: (channel: string, state: string) => `${channel} : ${state}`,
    did: (verb: string) => `A ${verb}`,
    attribute: (name: string, value: string) => `${name} : ${value}`,
    filter: 'Ce qui est montré',
    filtered: (type: string) => `Ce qui est montré : ${type}`,
    all: 'Tous les événements',
    source: (name: string) => `Source : ${name}`,
    noneOfType: 'Aucun événement de ce type.',
    older: 'Montrer plus ancien',
    noEvents: 'Aucun événement importé ne la concerne.',
    unread: 'Ses événements n’ont pas pu être lus.',
    undated: 'Date inconnue',
    none: 'Rien n’est gardé de son histoire.'
  },
  optIn: 'Opt-in offres spéciales et promo',
  channel: {
    email: 'E-mail',
    sms: 'SMS',
    push: 'Push',
    advertising: 'Publicité'
  } satisfies Record<Channel, string>,
  can,
  since,
  neverAsked: 'Jamais demandé',
  proof: (since: string, evidence: string) => (evidence ? `${since}. ${evidence}` : `${since}. Sans preuve notée`),
  sinceDate: (since: string, date: string) => `${since}, ${date}`,
  undatedConsent: 'date inconnue',
  changeConsent: 'Changer un accord',
  ledger: (count: number, n: string) => `Registre, ${n} ${pluralFr(count, 'ligne', 'lignes')}`,
  ledgerTitle: 'Registre des accords',
  ledgerMeaning: 'Chaque accord et chaque refus, avec sa preuve. Rien ne s’en efface, même en défaisant.',
  ledgerUntil: (date: string) => `jusqu’à ${date}`,
  ledgerNow: 'en vigueur',
  ask: {
    title: 'Changer un accord',
    meaning: 'Ce qui valait avant reste au registre.',
    channel: 'Canal',
    state: 'Ce que la personne a dit',
    choices: {
      subscribed: 'Accepte',
      unsubscribed: 'S’est désinscrite',
      refused: 'Refuse'
    },
    day: 'Quand',
    dayWrong: 'Un jour déjà passé, comme 24/11/2026',
    evidence: 'Comment on le sait',
    evidenceHint: 'Un formulaire signé, un appel, un lien cliqué : ce qui le prouvera.',
    evidenceMissing: 'Sans preuve, l’accord ne peut pas être noté.',
    note: 'Noter',
    noted: (channel: string, state: string) => `${channel} : ${state}`
  },
  alike: {
    title: 'Doublon possible',
    others: (count: number, n: string) => `et ${n} ${pluralFr(count, 'autre', 'autres')}`,
    compare: 'Comparer les deux fiches',
    compareMany: 'Comparer les fiches'
  }
};

export const en: typeof fr = {
  pageTitle: 'Person',
  record: 'Record',
  tabs: 'Parts of the record',
  chronology: 'Timeline',
  consent: 'Consent',
  previous: 'Previous person',
  next: 'Next person',
  loading: 'Opening the record',
  gone: {
    title: 'This person is no longer here',
    text: 'They were deleted, or merged with someone. The changes let you put them back.',
    history: 'See the changes',
    back: 'Back to contacts'
  },
  rights: 'Their rights',
  saveRecord: 'Save the complete record',
  recordFile: (number) => `record-${number}.json`,
  recordSaved: 'Record saved',
  deletePerson: 'Delete the record',
  deleted: 'Person deleted',
  blank: 'blank',
  edit: (field, value) => `${field}: ${value}. Edit`,
  hidden: 'Personal data is hidden: show it to edit it',
  saved: (field) => `${field}: changed`,
  emptied: (field) => `${field}: emptied`,
  emptyField: 'Empty',
  forged: 'Letters of another alphabet imitate another address.',
  emailWanted: 'A whole address, like name@domain.com',
  phoneWanted: 'A number that exists, with + and its country',
  dayWanted: 'A day, like 2026-11-24',
  numberWanted: 'A number',
  listHint: 'Values separated by commas',
  compareTaken: 'Compare the two records',
  origin: {
    open: (field) => `${field}: where the value comes from`,
    putBack: (value) => `Put back ${value}`,
    putBackBlank: 'Put back the blank',
    blank: 'Blank',
    none: 'Nothing is kept of its origin.'
  },
  left: { title: 'Where their data went', nowhere: 'Nowhere. Tamis has sent nothing.' },
  tags: 'Tags',
  noTag: 'No tag',
  addTag: 'Add',
  addTagLong: 'Add a tag',
  removeTag: (tag) => `Remove ${tag}`,
  events: {
    created: (source) => `Arrival: ${source}`,
    changed: (what) => `Change: ${what}`,
    tag: (tag) => `tag ${tag}`,
    unchanged: 'Found as they were',
    consent: (channel, state) => `${channel}: ${state}`,
    did: (verb) => verb.charAt(0).toUpperCase() + verb.slice(1),
    attribute: (name, value) => `${name}: ${value}`,
    filter: 'What is shown',
    filtered: (type) => `What is shown: ${type}`,
    all: 'All events',
    source: (name) => `Source: ${name}`,
    noneOfType: 'No event of this type.',
    older: 'Show older',
    noEvents: 'No imported event is about them.',
    unread: 'Their events could not be read.',
    undated: 'Unknown date',
    none: 'Nothing is kept of their history.'
  },
  optIn: 'Opt-in to special offers and promotions',
  channel: { email: 'E-mail', sms: 'SMS', push: 'Push', advertising: 'Advertising' },
  can: canEn,
  since: sinceEn,
  neverAsked: 'Never asked',
  proof: (since, evidence) => (evidence ? `${since}. ${evidence}` : `${since}. No evidence noted`),
  sinceDate: (since, date) => `${since}, ${date}`,
  undatedConsent: 'unknown date',
  changeConsent: 'Change a consent',
  ledger: (count, n) => `Ledger, ${n} ${pluralEn(count, 'line', 'lines')}`,
  ledgerTitle: 'Consent ledger',
  ledgerMeaning: 'Every consent and every refusal, with its evidence. Nothing leaves it, not even by undoing.',
  ledgerUntil: (date) => `until ${date}`,
  ledgerNow: 'in force',
  ask: {
    title: 'Change a consent',
    meaning: 'What stood before stays in the ledger.',
    channel: 'Channel',
    state: 'What the person said',
    choices: { subscribed: 'Agrees', unsubscribed: 'Unsubscribed', refused: 'Refuses' },
    day: 'When',
    dayWrong: 'A past day, like 2026-11-24',
    evidence: 'How it is known',
    evidenceHint: 'A signed form, a call, a link clicked: what will prove it.',
    evidenceMissing: 'Without evidence, consent cannot be noted.',
    note: 'Note',
    noted: (channel, state) => `${channel}: ${state}`
  },
  alike: {
    title: 'Possible duplicate',
    others: (count, n) => `and ${n} ${pluralEn(count, 'other', 'others')}`,
    compare: 'Compare the two records',
    compareMany: 'Compare the records'
  }
};
