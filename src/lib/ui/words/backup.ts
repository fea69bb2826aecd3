import { pluralEn, pluralFr } from './plural.ts';

/** Backups: made, shown, opened again. */
export const fr = {
  title: 'Sauvegarde',
  meaning:
    'Contacts, passé, accords, réglages : tout dans un fichier lisible sans mot de passe, à garder en lieu sûr, ailleurs que sur cet appareil.',
  never: 'Aucune sauvegarde encore.',
  last: (when: string) => `Dernière sauvegarde ${when}.`,
  old: (days: string) => `Dernière sauvegarde il y a ${days} jours.`,
  remind: 'À sauvegarder.',
  make: 'Sauvegarder maintenant',
  making: (percent: string) => `Sauvegarde, ${percent}`,
  made: (name: string, size: string) => `${name} enregistré, relu et vérifié (${size})`,
  fileName: (stamp: string) => `tamis-sauvegarde-${stamp}.tamis`,
  open: 'Reprendre une sauvegarde…',
  wayTitle: 'Reprendre une sauvegarde',
  wayMeaning: 'Un fichier .tamis d’un autre appareil ou d’avant. Vous verrez ce qu’il contient avant de l’ouvrir.',
  wayPhone: 'Un fichier .tamis',
  wayOpen: 'Choisir la sauvegarde',
  reading: 'Lecture et vérification…',
  restoreTitle: 'Reprendre cette sauvegarde ?',
  holds: (people: number, n: string, when: string) => `${n} ${pluralFr(people, 'personne', 'personnes')}, ${when}`,
  inFile: 'Dans la sauvegarde',
  here: 'Sur cet appareil',
  nothingHere: 'Aucun contact',
  hereNow: (people: number, n: string, changes: string) =>
    `${n} ${pluralFr(people, 'personne', 'personnes')}, ${changes} modifications`,
  replaces: 'Ce qui est ici sera remplacé, passé compris. Cela ne se défait pas.',
  fills: 'Rien n’est perdu : cet appareil est vide.',
  erasedStay: (people: number, n: string) =>
    `${n} ${pluralFr(people, 'personne effacée', 'personnes effacées')} depuis ne reviendront pas.`,
  keep: 'Ne rien changer',
  confirm: 'Reprendre la sauvegarde',
  restoring: (percent: string) => `Reprise, ${percent}`,
  restored: 'Sauvegarde reprise'
};

export const en: typeof fr = {
  title: 'Backup',
  meaning:
    'Contacts, their past, consents, settings: all in one file that opens without a password: keep it safe, elsewhere than on this device.',
  never: 'No backup yet.',
  last: (when) => `Last backup ${when}.`,
  old: (days) => `Last backup ${days} days ago.`,
  remind: 'Backup due.',
  make: 'Back up now',
  making: (percent) => `Backing up, ${percent}`,
  made: (name, size) => `${name} saved, read again and checked (${size})`,
  fileName: (stamp) => `tamis-backup-${stamp}.tamis`,
  open: 'Restore a backup…',
  wayTitle: 'Restore a backup',
  wayMeaning: 'A .tamis file from another device or from before. You will see what it holds before it is opened.',
  wayPhone: 'A .tamis file',
  wayOpen: 'Choose the backup',
  reading: 'Reading and checking…',
  restoreTitle: 'Restore this backup?',
  holds: (people, n, when) => `${n} ${pluralEn(people, 'person', 'people')}, ${when}`,
  inFile: 'In the backup',
  here: 'On this device',
  nothingHere: 'No contact',
  hereNow: (people, n, changes) => `${n} ${pluralEn(people, 'person', 'people')}, ${changes} changes`,
  replaces: 'What is here will be replaced, its past too. This cannot be undone.',
  fills: 'Nothing is lost: this device is empty.',
  erasedStay: (people, n) => `${n} ${pluralEn(people, 'person', 'people')} erased since will not come back.`,
  keep: 'Change nothing',
  confirm: 'Restore the backup',
  restoring: (percent) => `Restoring, ${percent}`,
  restored: 'Backup restored'
};
