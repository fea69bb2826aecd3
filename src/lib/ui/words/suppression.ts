import { pluralEn, pluralFr } from './plural.ts';

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
  erasedWithFiles: 'Personne effacée, avec les lignes à l’écart qui la nommaient',
  list: {
    title: 'Liste d’opposition',
    open: 'Ouvrir la liste',
    meaning:
      'Qui ne doit pas revenir, ou ne plus être sollicité. Tamis n’en garde aucune adresse : une empreinte à clé seulement. La liste survit aux suppressions, aux imports et à la reprise d’une sauvegarde.',
    held: (count: number, n: string) => `${n} ${pluralFr(count, 'empreinte', 'empreintes')}`,
    reason: 'Raison',
    digests: 'Empreintes',
    since: 'Depuis',
    erasedPeople: 'Effacement demandé, tous les canaux',
    objection: (channel: string) => `Opposition, ${channel}`,
    none: 'Personne n’est sur la liste.'
  },
  add: {
    title: 'Ajouter des oppositions',
    meaning:
      'Aucun import et aucune modification en nombre ne leur redonnera ces accords. Si elles sont déjà dans vos contacts, elles les perdent aussitôt.',
    channels: 'Canaux refusés',
    label: 'E-mails ou téléphones, un par ligne',
    file: 'Choisir un fichier texte',
    submit: 'Ajouter à la liste',
    lines: (count: number, n: string) => `${n} ${pluralFr(count, 'ligne', 'lignes')}`,
    needsLine: 'Écrivez d’abord un e-mail ou un téléphone',
    needsChannel: 'Choisissez d’abord un canal',
    evidence: 'Liste d’opposition',
    added: (count: number, n: string) => `${n} ${pluralFr(count, 'ligne ajoutée', 'lignes ajoutées')}`,
    nothing: 'Rien à ajouter',
    people: (count: number, n: string) =>
      `${n} ${pluralFr(count, 'contact refuse désormais', 'contacts refusent désormais')} ces canaux.`,
    invalid: (count: number, lines: string) =>
      count > 1
        ? `Ni e-mails ni téléphones, laissées ici : lignes ${lines}.`
        : `Ni e-mail ni téléphone, laissée ici : ligne ${lines}.`,
    more: (n: string) => `et ${n} autres`
  },
  check: {
    title: 'Vérifier',
    meaning: 'Les empreintes ne se lisent pas : écrivez l’identité pour savoir.',
    label: 'E-mail, téléphone ou identifiant',
    submit: 'Vérifier',
    absent: 'N’est pas sur la liste.',
    erasedOn: (when: string) => `Sur la liste depuis le ${when} : effacement demandé.`,
    objectedOn: (when: string, channels: string) => `Sur la liste depuis le ${when} : opposition, ${channels}.`,
    drop: 'Retirer de la liste…',
    dropTitle: 'Retirer de la liste ?',
    dropErased: 'Un import pourra de nouveau créer cette personne.',
    dropObjection: 'Un import pourra de nouveau lui donner un accord. Ses accords restent comme ils sont.',
    keep: 'Laisser sur la liste',
    confirm: 'Retirer',
    dropped: 'Retirée de la liste'
  }
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
  erasedWithFiles: 'Person erased, with the set-aside rows that named them',
  list: {
    title: 'Suppression list',
    open: 'Open the list',
    meaning:
      'Who must not come back, or not be contacted again. Tamis keeps none of their addresses: a keyed digest only. The list outlives deletions, imports and the restoring of a backup.',
    held: (count, n) => `${n} ${pluralEn(count, 'digest', 'digests')}`,
    reason: 'Reason',
    digests: 'Digests',
    since: 'Since',
    erasedPeople: 'Erasure asked for, all channels',
    objection: (channel) => `Objection, ${channel}`,
    none: 'Nobody is on the list.'
  },
  add: {
    title: 'Add objections',
    meaning:
      'No import and no edit of many will give them these consents again. Those who are among your contacts lose them at once.',
    channels: 'Channels refused',
    label: 'E-mails or phone numbers, one a line',
    file: 'Choose a text file',
    submit: 'Add to the list',
    lines: (count, n) => `${n} ${pluralEn(count, 'line', 'lines')}`,
    needsLine: 'Type an e-mail or a phone number first',
    needsChannel: 'Choose a channel first',
    evidence: 'Suppression list',
    added: (count, n) => `${n} ${pluralEn(count, 'line', 'lines')} added`,
    nothing: 'Nothing to add',
    people: (count, n) => `${n} ${pluralEn(count, 'contact refuses', 'contacts refuse')} these channels from now on.`,
    invalid: (count, lines) =>
      count > 1
        ? `Neither e-mails nor phone numbers, left here: lines ${lines}.`
        : `Neither an e-mail nor a phone number, left here: line ${lines}.`,
    more: (n) => `and ${n} more`
  },
  check: {
    title: 'Check',
    meaning: 'Digests cannot be read: type the identity to know.',
    label: 'E-mail, phone or identifier',
    submit: 'Check',
    absent: 'Not on the list.',
    erasedOn: (when) => `On the list since ${when}: erasure asked for.`,
    objectedOn: (when, channels) => `On the list since ${when}: objection, ${channels}.`,
    drop: 'Take off the list…',
    dropTitle: 'Take off the list?',
    dropErased: 'An import will be able to create this person again.',
    dropObjection: 'An import will be able to give them consent again. Their consents stay as they are.',
    keep: 'Leave on the list',
    confirm: 'Take off',
    dropped: 'Taken off the list'
  }
};
