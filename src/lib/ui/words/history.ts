import { pluralEn, pluralFr } from './plural.ts';

// Numbers arrive already written for the language; a bare number is only there to choose the plural.

/** Every change of contacts, at `/contacts/history`. */
export const fr = {
  title: 'Modifications',
  contacts: 'Contacts',
  retention: (commits: string, days: string) =>
    `Les ${commits} dernières modifications se défont, ${days} jours au plus. Quand la place manque, les plus anciennes sont oubliées d’abord.`,
  label: 'Modifications, la dernière d’abord',
  people: (count: number, n: string) => `${n} ${pluralFr(count, 'personne', 'personnes')}`,
  undo: 'Défaire',
  undoThis: (sentence: string) => `Défaire : ${sentence}`,
  undone: 'Défaite',
  undoneAt: (at: string) => `Défaite ${at}`,
  imports: (created: string, updated: string, unchanged: string, refused: string) =>
    `${created} nouvelles, ${updated} modifiées, ${unchanged} inchangées, ${refused} refusées`,
  cause: {
    import: (file: string) => `Import de ${file}`,
    sample: 'Données d’essai versées',
    added: 'Personne ajoutée à la main',
    edited: (field: string) => `${field} changé sur une fiche`,
    set: (field: string, value: string) => (value ? `${field} : ${value}` : `${field} changé`),
    tagged: (tag: string) => `Étiquette « ${tag} » ajoutée`,
    untagged: (tag: string) => `Étiquette « ${tag} » retirée`,
    consent: (channel: string, state: string) => `Accord ${channel} : ${state}`,
    merged: 'Doublons fusionnés',
    deleted: 'Personnes supprimées',
    undone: (sentence: string) => `Défait : ${sentence}`,
    undoneForgotten: 'Une modification plus ancienne défaite',
    lostTag: 'une étiquette disparue'
  },
  kept: (count: number, n: string) =>
    `${n} ${pluralFr(count, 'personne changée', 'personnes changées')} depuis ${pluralFr(count, 'est restée', 'sont restées')} ainsi`,
  done: (people: number, n: string) => `Défait chez ${n} ${pluralFr(people, 'personne', 'personnes')}`,
  doneButKept: (people: string, count: number, n: string) =>
    `Défait chez ${people}, sauf ${n} ${pluralFr(count, 'personne changée', 'personnes changées')} depuis`,
  nothing: 'Rien à défaire : tout a changé depuis',
  empty: {
    title: 'Rien n’a encore changé',
    text: 'Imports, étiquettes, valeurs, accords, fusions : chaque changement s’inscrit ici et peut être défait.'
  }
};

export const en: typeof fr = {
  title: 'Changes',
  contacts: 'Contacts',
  retention: (commits, days) =>
    `The last ${commits} changes can be undone, for ${days} days at most. When room is short, the oldest are forgotten first.`,
  label: 'Changes, the last one first',
  people: (count, n) => `${n} ${pluralEn(count, 'person', 'people')}`,
  undo: 'Undo',
  undoThis: (sentence) => `Undo: ${sentence}`,
  undone: 'Undone',
  undoneAt: (at) => `Undone ${at}`,
  imports: (created, updated, unchanged, refused) =>
    `${created} new, ${updated} changed, ${unchanged} unchanged, ${refused} refused`,
  cause: {
    import: (file) => `Import of ${file}`,
    sample: 'Sample contacts poured in',
    added: 'Person added by hand',
    edited: (field) => `${field} changed on one record`,
    set: (field, value) => (value ? `${field}: ${value}` : `${field} changed`),
    tagged: (tag) => `Tag “${tag}” added`,
    untagged: (tag) => `Tag “${tag}” removed`,
    consent: (channel, state) => `${channel} consent: ${state}`,
    merged: 'Duplicates merged',
    deleted: 'People deleted',
    undone: (sentence) => `Undone: ${sentence}`,
    undoneForgotten: 'An older change undone',
    lostTag: 'a tag that is gone'
  },
  kept: (count, n) => `${n} ${pluralEn(count, 'person', 'people')} changed since stayed so`,
  done: (people, n) => `Undone for ${n} ${pluralEn(people, 'person', 'people')}`,
  doneButKept: (people, count, n) =>
    `Undone for ${people}, but for ${n} ${pluralEn(count, 'person', 'people')} changed since`,
  nothing: 'Nothing to undo: everything changed since',
  empty: {
    title: 'Nothing has changed yet',
    text: 'Imports, tags, values, consent, merges: each change is written here and can be undone.'
  }
};
