/** Erasing people for ever, and the suppression list. */
export const fr = {
  erasePerson: 'Effacer pour toujours…',
  eraseTitle: 'Effacer cette personne pour toujours ?',
  eraseMeaning:
    'Sa fiche, son passé, ses accords et les lignes à l’écart qui la nomment disparaissent de cet appareil. Cela ne se défait pas.',
  stays: 'Ce que Tamis ne peut pas atteindre',
  staysFiles: 'Les fichiers déjà enregistrés ailleurs, et les sauvegardes d’avant aujourd’hui.',
  staysList:
    'Une empreinte à clé de son e-mail, de son téléphone et de son identifiant est gardée : un import ne peut pas la faire revenir.',
  keep: 'Garder la fiche',
  confirm: 'Effacer pour toujours',
  erased: 'Personne effacée',
  erasedWithFiles: 'Personne effacée, avec les lignes à l’écart qui la nommaient'
};

export const en: typeof fr = {
  erasePerson: 'Erase for ever…',
  eraseTitle: 'Erase this person for ever?',
  eraseMeaning:
    'Their record, its past, their consents and the set-aside rows that name them go from this device. This cannot be undone.',
  stays: 'What Tamis cannot reach',
  staysFiles: 'Files already saved elsewhere, and backups made before today.',
  staysList: 'A keyed digest of their e-mail, phone and identifier is kept: no import can bring them back.',
  keep: 'Keep the record',
  confirm: 'Erase for ever',
  erased: 'Person erased',
  erasedWithFiles: 'Person erased, with the set-aside rows that named them'
};
