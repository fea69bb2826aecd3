import { pluralEn, pluralFr } from './plural.ts';

// Numbers and dates arrive already written for the language; a bare number is only there to choose the plural.

/** What changed the contacts, at `/contacts/history`, and where a value comes from. */
export const fr = {
  title: 'Modifications',
  cause: {
    import: (file: string) => `Import de ${file}`,
    eventsImported: (file: string) => `Import d’événements de ${file}`,
    sample: 'Données d’essai versées',
    added: 'Personne ajoutée à la main',
    edited: (field: string) => `${field} : une fiche corrigée à la main`,
    fieldSet: (field: string, value: string) => `${field} : « ${value} »`,
    fieldBlanked: (field: string) => `${field} : champ vidé`,
    tagged: (tag: string) => `Étiquette « ${tag} » ajoutée`,
    untagged: (tag: string) => `Étiquette « ${tag} » retirée`,
    consent: (channel: string, state: string) => `Accord ${channel} : ${state}`,
    merged: 'Fiches fusionnées',
    listFrozen: (list: string) => `Liste « ${list} » figée`,
    listDeleted: (list: string) => `Liste « ${list} » supprimée`,
    'objections-kept': 'Sauvegarde reprise : oppositions maintenues',
    deleted: 'Personnes supprimées',
    erased: 'Personnes effacées, pour toujours',
    undone: (what: string) => `Défait : ${what}`,
    undoneForgotten: 'Une modification plus ancienne, défaite'
  },
  equation: (created: string, updated: string, unchanged: string, merged: string, refused: string) =>
    `${created} nouvelles, ${updated} modifiées, ${unchanged} inchangées, ${merged} fusionnées, ${refused} refusées`,
  eventsEquation: (created: string, unchanged: string, merged: string, refused: string) =>
    `${created} événements nouveaux, ${unchanged} déjà connus, ${merged} répétés dans le fichier, ${refused} refusés`,
  lines: (count: number, n: string) => `${n} ${pluralFr(count, 'ligne lue', 'lignes lues')}`,
  keptSince: (count: number, n: string) =>
    `${n} ${pluralFr(count, 'personne changée', 'personnes changées')} depuis, laissées comme elles étaient`,
  undo: 'Défaire',
  undoImport: 'Défaire l’import',
  redo: 'Remettre',
  undoOf: (what: string) => `Défaire : ${what}`,
  redoOf: (what: string) => `Remettre : ${what}`,
  undone: 'Défait',
  putBack: 'Remis',
  undoing: 'Retour en arrière en cours',
  back: (count: number, n: string) => `Défait, ${n} ${pluralFr(count, 'personne', 'personnes')}`,
  backButKept: (count: number, n: string, kept: string) =>
    `Défait, ${n} ${pluralFr(count, 'personne', 'personnes')} ; ${kept} changées depuis restent comme elles sont`,
  nothingBack: 'Rien à défaire : tout a changé depuis',
  retention: (most: string, days: string) =>
    `Les ${most} dernières modifications sont gardées, ${days} jours au plus. Les plus anciennes restent faites, mais ne se défont plus.`,
  changeRetention: 'Changer ces limites',
  meaning:
    'Défaire ne touche que ce qui n’a pas été changé depuis. Le registre des accords garde toujours la trace des deux.',
  empty: {
    title: 'Rien n’a changé encore',
    text: 'Chaque import, chaque étiquette, chaque correction arrive ici, et se défait d’une pression.'
  },
  source: {
    import: (file: string, line: string | null) =>
      line === null ? `Import de ${file}` : `Import de ${file}, ligne ${line}`,
    sample: 'Données d’essai',
    hand: 'Saisie à la main',
    together: 'Changée avec d’autres personnes',
    merged: 'Fusion de fiches',
    restored: 'Reprise d’une sauvegarde',
    undone: 'Remise en défaisant une modification',
    before: 'Avant les modifications gardées',
    at: (source: string, day: string) => `${source}, ${day}`
  }
};

export const en: typeof fr = {
  title: 'Changes',
  cause: {
    import: (file) => `Import of ${file}`,
    eventsImported: (file) => `Import of events from ${file}`,
    sample: 'Sample contacts poured in',
    added: 'Person added by hand',
    edited: (field) => `${field}: one person corrected by hand`,
    fieldSet: (field, value) => `${field}: “${value}”`,
    fieldBlanked: (field) => `${field}: field emptied`,
    tagged: (tag) => `Tag “${tag}” added`,
    untagged: (tag) => `Tag “${tag}” removed`,
    consent: (channel, state) => `${channel} consent: ${state}`,
    merged: 'Records merged',
    listFrozen: (list) => `List “${list}” frozen`,
    listDeleted: (list) => `List “${list}” deleted`,
    'objections-kept': 'Backup restored: objections upheld',
    deleted: 'People deleted',
    erased: 'People erased, for ever',
    undone: (what) => `Undone: ${what}`,
    undoneForgotten: 'An older change, undone'
  },
  equation: (created, updated, unchanged, merged, refused) =>
    `${created} new, ${updated} changed, ${unchanged} unchanged, ${merged} merged, ${refused} refused`,
  eventsEquation: (created, unchanged, merged, refused) =>
    `${created} new events, ${unchanged} known already, ${merged} repeated in the file, ${refused} refused`,
  lines: (count, n) => `${n} ${pluralEn(count, 'line read', 'lines read')}`,
  keptSince: (count, n) => `${n} ${pluralEn(count, 'person', 'people')} changed since, left as they were`,
  undo: 'Undo',
  undoImport: 'Undo the import',
  redo: 'Put back',
  undoOf: (what) => `Undo: ${what}`,
  redoOf: (what) => `Put back: ${what}`,
  undone: 'Undone',
  putBack: 'Put back',
  undoing: 'Being undone',
  back: (count, n) => `Undone, ${n} ${pluralEn(count, 'person', 'people')}`,
  backButKept: (count, n, kept) =>
    `Undone, ${n} ${pluralEn(count, 'person', 'people')}; ${kept} changed since stay as they are`,
  nothingBack: 'Nothing to undo: all of it changed since',
  retention: (most, days) =>
    `The last ${most} changes are kept, for ${days} days at most. Older ones stay done, but can no longer be undone.`,
  changeRetention: 'Change these limits',
  meaning: 'Undoing touches only what has not changed since. The consent ledger always keeps the trace of both.',
  empty: {
    title: 'Nothing has changed yet',
    text: 'Each import, each tag, each correction comes here, and is undone with one press.'
  },
  source: {
    import: (file, line) => (line === null ? `Import of ${file}` : `Import of ${file}, line ${line}`),
    sample: 'Sample contacts',
    hand: 'Typed by hand',
    together: 'Changed together with others',
    merged: 'Merged records',
    restored: 'Restored backup',
    undone: 'Put back by undoing a change',
    before: 'Before the changes that are kept',
    at: (source, day) => `${source}, ${day}`
  }
};
