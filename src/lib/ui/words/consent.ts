import { pluralEn, pluralFr } from './plural.ts';

// Numbers arrive already written for the language; a bare number is only there to choose the plural.

/** Settings of consent, at `/contacts/consent`. */
export const fr = {
  title: 'Réglages des accords',
  field: {
    title: 'Le champ opt-in',
    label: 'Opt-in offres spéciales et promo',
    meaning:
      'Une case sur chaque fiche : la personne accepte de recevoir vos offres par e-mail. Vous la cochez d’après ce que vous savez d’elle, avec la preuve, ou elle le fait par un formulaire que vous importez.'
  },
  sending: {
    title: 'L’envoi',
    label: 'Envoi de campagnes aux clients y ayant consenti',
    meaning: 'Conseillé : c’est la règle du RGPD, et ceux qui ont dit oui répondent mieux.',
    without: (count: number, n: string) =>
      `Sans ce réglage, ${n} ${pluralFr(count, 'personne', 'personnes')} sans opt-in ${pluralFr(count, 'peut', 'peuvent')} recevoir vos campagnes.`,
    everyone: 'Aujourd’hui, tout le monde a dit oui.',
    offNow: (count: number, n: string) =>
      `Réglage coupé : ${n} ${pluralFr(count, 'personne', 'personnes')} sans opt-in ${pluralFr(count, 'peut', 'peuvent')} recevoir vos campagnes.`
  },
  ask: {
    title: (count: number, n: string) => `Écrire à ${n} ${pluralFr(count, 'personne', 'personnes')} sans opt-in ?`,
    meaning: 'Elles n’ont pas dit oui aux offres. Celles qui se sont désinscrites ou qui refusent ne recevront rien.',
    responsible: 'Je suis responsable de ce que j’envoie et de l’accord de chaque personne.',
    keep: 'Garder l’accord obligatoire',
    allow: 'Permettre l’envoi'
  },
  counts: {
    title: 'Les accords, par canal',
    channel: 'Canal',
    people: (count: number, n: string) => `${n} ${pluralFr(count, 'personne', 'personnes')}`,
    loading: 'Les accords se comptent',
    see: (state: string, channel: string) => `Voir : ${channel}, ${state}`
  },
  sources: {
    title: 'D’où viennent les accords',
    meaning:
      'Chaque accord garde sa source : la main, un formulaire ou un fichier et sa ligne. La fiche de la personne la montre. Un import peut baisser un accord ; pour en lever un, il faut une preuve et un choix.',
    none: 'Aucune modification gardée n’a touché les accords.',
    all: 'Toutes les modifications'
  }
};

export const en: typeof fr = {
  title: 'Consent settings',
  field: {
    title: 'The opt-in field',
    label: 'Opt-in to special offers and promotions',
    meaning:
      'A box on each record: the person agrees to receive your offers by e-mail. You tick it from what you know of them, with the evidence, or they do through a form that you import.'
  },
  sending: {
    title: 'Sending',
    label: 'Send campaigns to customers who agreed to them',
    meaning: 'Advised: it is the rule of the GDPR, and those who said yes respond better.',
    without: (count, n) =>
      `Without this setting, ${n} ${pluralEn(count, 'person', 'people')} without opt-in may receive your campaigns.`,
    everyone: 'Today, everyone has said yes.',
    offNow: (count, n) =>
      `Setting off: ${n} ${pluralEn(count, 'person', 'people')} without opt-in may receive your campaigns.`
  },
  ask: {
    title: (count, n) => `Write to ${n} ${pluralEn(count, 'person', 'people')} without opt-in?`,
    meaning: 'They have not said yes to offers. Those who unsubscribed or refuse will receive nothing.',
    responsible: 'I am responsible for what I send and for the consent of each person.',
    keep: 'Keep consent required',
    allow: 'Allow sending'
  },
  counts: {
    title: 'Consent, by channel',
    channel: 'Channel',
    people: (count, n) => `${n} ${pluralEn(count, 'person', 'people')}`,
    loading: 'Consent is being counted',
    see: (state, channel) => `See: ${channel}, ${state}`
  },
  sources: {
    title: 'Where consent comes from',
    meaning:
      'Each consent keeps its source: by hand, a form, or a file and its line. The record of the person shows it. An import can lower a consent; to raise one, evidence and a choice are needed.',
    none: 'No change that is kept touched consent.',
    all: 'All changes'
  }
};
