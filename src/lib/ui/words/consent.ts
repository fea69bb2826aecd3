import { pluralEn, pluralFr } from './plural.ts';

// Numbers arrive already written for the language; a bare number is only there to choose the plural.

/** Settings of consent, at `/contacts/consent`. */
export const fr = {
  title: 'Accords',
  settings: 'Réglages des accords',
  contacts: 'Contacts',
  counts: {
    title: 'Qui peut être jointe',
    channel: 'Canal',
    see: (channel: string, state: string, people: string) => `Voir ${people}, ${channel} : ${state}`
  },
  optIn: {
    title: 'Champ d’opt-in',
    name: 'Opt-in offres spéciales et promo',
    meaning: 'Une case sur chaque fiche et à l’ajout d’une personne. C’est l’accord e-mail, avec sa date et sa preuve.',
    off: 'La case n’est plus montrée. Les accords déjà notés restent.'
  },
  sending: {
    title: 'Envoi',
    advised: 'Envoyer aux seules personnes qui y ont consenti. C’est ce que demande le RGPD, et elles répondent mieux.',
    label: 'Envoyer aussi sans opt-in',
    on: (count: number, n: string) =>
      `${n} ${pluralFr(count, 'personne sans opt-in peut', 'personnes sans opt-in peuvent')} recevoir vos envois.`,
    off: (count: number, n: string) =>
      `${n} ${pluralFr(count, 'personne sans opt-in ne recevra', 'personnes sans opt-in ne recevront')} rien.`,
    askTitle: (count: number, n: string) => `Envoyer à ${n} ${pluralFr(count, 'personne', 'personnes')} sans opt-in ?`,
    ask: 'Rien ne part maintenant, et leur nombre sera redit à chaque envoi. Les désinscrites et celles qui refusent ne reçoivent jamais rien.',
    responsible: 'Je réponds de ces envois',
    keep: 'Non, avec opt-in seulement',
    allow: 'Permettre l’envoi'
  },
  source: {
    title: 'D’où viennent les accords',
    text: 'Chaque accord garde sa date et sa preuve : saisie à la main, formulaire importé, ou fichier et sa colonne. La fiche de chaque personne les dit, avec le registre de ce qui a précédé.',
    none: 'Personne n’a encore donné d’accord.',
    unknown: 'Preuve inconnue',
    rest: 'Autres preuves',
    raise: 'Un import peut toujours retirer un accord. Le donner demande une preuve et votre choix.'
  }
};

export const en: typeof fr = {
  title: 'Consent',
  settings: 'Consent settings',
  contacts: 'Contacts',
  counts: {
    title: 'Who can be reached',
    channel: 'Channel',
    see: (channel, state, people) => `See ${people}, ${channel}: ${state}`
  },
  optIn: {
    title: 'Opt-in field',
    name: 'Opt-in to special offers and promotions',
    meaning:
      'A box on every record and when a person is added. It is the e-mail consent, with its date and its evidence.',
    off: 'The box is no longer shown. Consent already noted stays.'
  },
  sending: {
    title: 'Sending',
    advised: 'Send only to people who consented. The GDPR asks for it, and they answer more.',
    label: 'Send without opt-in too',
    on: (count, n) => `${n} ${pluralEn(count, 'person', 'people')} without opt-in may receive what you send.`,
    off: (count, n) => `${n} ${pluralEn(count, 'person', 'people')} without opt-in will receive nothing.`,
    askTitle: (count, n) => `Send to ${n} ${pluralEn(count, 'person', 'people')} without opt-in?`,
    ask: 'Nothing leaves now, and their number is said again at each sending. Those who unsubscribed or refuse never receive anything.',
    responsible: 'I answer for what is sent',
    keep: 'No, with opt-in only',
    allow: 'Allow sending'
  },
  source: {
    title: 'Where consent comes from',
    text: 'Each consent keeps its date and its evidence: typed by hand, an imported form, or a file and its column. Every person’s record tells them, with the ledger of what came before.',
    none: 'Nobody has given consent yet.',
    unknown: 'Evidence unknown',
    rest: 'Other evidence',
    raise: 'An import can always take consent away. Giving it needs evidence and your choice.'
  }
};
