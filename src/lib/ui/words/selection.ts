import { pluralEn, pluralFr } from './plural.ts';

// Numbers arrive already written for the language; a bare number is only there to choose the plural.

/** The bar over the people chosen in the table, and what is done to them. */
export const fr = {
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
  }
};

export const en: typeof fr = {
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
  }
};
