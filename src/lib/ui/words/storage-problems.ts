import type { Tellings } from './telling.ts';

/** Problems of what is kept on the device, and of backups. */
type StorageKind =
  | 'storage-refused'
  | 'storage-erased'
  | 'storage-newer'
  | 'page-damaged'
  | 'contacts-moved'
  | 'backup-foreign'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-locked'
  | 'passphrase-wrong'
  | 'backup-empty';

export const fr: Tellings<StorageKind> = {
  'storage-refused': () => [
    'Le navigateur refuse de garder des fichiers.',
    'Votre fichier n’a pas changé.',
    'Sortez de la navigation privée ou autorisez le stockage pour ce site, puis recommencez.'
  ],
  'storage-erased': () => [
    'La mémoire de Tamis a été vidée sur cet appareil.',
    'Rien n’y est écrit de nouveau sans vous.',
    'Rechargez la page pour repartir d’une mémoire vide.'
  ],
  'storage-newer': () => [
    'Une version plus récente de Tamis est ouverte dans un autre onglet.',
    'Rien n’est perdu, cet onglet peut encore lire.',
    'Rechargez cet onglet pour écrire.'
  ],
  'page-damaged': () => [
    'Une partie des contacts gardés sur cet appareil ne se lit plus.',
    'Rien n’est écrit par-dessus.',
    'Restaurez votre dernière sauvegarde.'
  ],
  'contacts-moved': () => [
    'Les contacts ont changé entre-temps, dans un autre onglet.',
    'Rien n’a été écrit.',
    'Recommencez.'
  ],
  'backup-foreign': () => [
    'Ce fichier n’est pas une sauvegarde de Tamis.',
    'Rien n’a changé sur cet appareil.',
    'Choisissez un fichier dont le nom finit par .tamis.'
  ],
  'backup-damaged': () => [
    'Cette sauvegarde est abîmée ou incomplète.',
    'Rien n’a changé sur cet appareil.',
    'Prenez la copie d’origine, ou une sauvegarde plus ancienne.'
  ],
  'backup-newer': ({ format }) => [
    `Cette sauvegarde vient d’un Tamis plus récent (format ${format}).`,
    'Rien n’a changé sur cet appareil.',
    'Mettez Tamis à jour, puis rouvrez-la.'
  ],
  'backup-locked': () => [
    'Cette sauvegarde s’ouvre avec une phrase secrète.',
    'Rien n’a changé sur cet appareil.',
    'Écrivez la phrase choisie quand elle a été faite.'
  ],
  'passphrase-wrong': () => [
    'La phrase secrète n’ouvre pas cette sauvegarde, ou son début est abîmé.',
    'Rien n’a changé sur cet appareil.',
    'Écrivez-la de nouveau : majuscules, espaces et accents comptent.'
  ],
  'backup-empty': () => [
    'Il n’y a rien à sauvegarder encore.',
    'Aucun fichier n’a été fait.',
    'Importez des contacts d’abord.'
  ]
};

export const en: Tellings<StorageKind> = {
  'storage-refused': () => [
    'The browser refuses to keep files.',
    'Your file has not changed.',
    'Leave private browsing or allow storage for this site, then try again.'
  ],
  'storage-erased': () => [
    'The memory of Tamis was emptied on this device.',
    'Nothing is written to it again without you.',
    'Reload the page to start from an empty memory.'
  ],
  'storage-newer': () => [
    'A newer version of Tamis is open in another tab.',
    'Nothing is lost, this tab can still read.',
    'Reload this tab to write.'
  ],
  'page-damaged': () => [
    'A part of the contacts kept on this device can no longer be read.',
    'Nothing is written over it.',
    'Restore your last backup.'
  ],
  'contacts-moved': () => ['The contacts changed meanwhile, in another tab.', 'Nothing was written.', 'Try again.'],
  'backup-foreign': () => [
    'This file is not a Tamis backup.',
    'Nothing has changed on this device.',
    'Choose a file whose name ends in .tamis.'
  ],
  'backup-damaged': () => [
    'This backup is damaged or incomplete.',
    'Nothing has changed on this device.',
    'Take the original copy, or an older backup.'
  ],
  'backup-newer': ({ format }) => [
    `This backup comes from a newer Tamis (format ${format}).`,
    'Nothing has changed on this device.',
    'Update Tamis, then open it again.'
  ],
  'backup-locked': () => [
    'This backup opens with a passphrase.',
    'Nothing has changed on this device.',
    'Type the phrase that was chosen when it was made.'
  ],
  'passphrase-wrong': () => [
    'The passphrase does not open this backup, or its beginning is damaged.',
    'Nothing has changed on this device.',
    'Type it again: capitals, spaces and accents count.'
  ],
  'backup-empty': () => ['There is nothing to back up yet.', 'No file was made.', 'Import contacts first.']
};
