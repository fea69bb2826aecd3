import { pluralEn, pluralFr } from './plural.ts';

/** The opening screen. */
export const fr = {
  title: 'Versez un fichier. Gardez les bonnes personnes.',
  lead: 'Tamis travaille sur cet appareil, avec ou sans réseau. Le fichier que vous versez n’en sort pas.',
  leadPhone: 'Tout se passe sur ce téléphone, avec ou sans réseau.',
  drop: 'Déposez un CSV ou un fichier texte',
  dropMeaning: 'Contacts ou simple liste d’adresses, de 50 lignes à plusieurs millions',
  choose: 'Choisir un fichier',
  paste: 'Coller une liste',
  sampleTitle: 'Essayer sur un exemple',
  sample: '50 000 personnes inventées, avec de vrais défauts. Prêt en quelques secondes, effaçable d’un geste.',
  samplePhone: '50 000 personnes inventées',
  sampleOpen: 'Ouvrir l’exemple',
  purpose: {
    title: (file: string) => `Que faire de ${file} ?`,
    meaning: 'Dans les deux cas, il est lu ici et ne quitte pas cet appareil.',
    hash: 'Hacher pour un réseau',
    import: 'Importer comme contacts',
    neither: 'Annuler'
  },
  contactsTitle: 'Vos contacts',
  contacts: (written: string, count: number) => `${written} ${pluralFr(count, 'personne', 'personnes')}.`,
  contactsPhone: (written: string, count: number) => `${written} ${pluralFr(count, 'personne', 'personnes')}`,
  lastImport: (when: string) => `Dernier import ${when}.`,
  sampleAt: (when: string) => `Données d’essai versées ${when}.`,
  lastBackup: (when: string) => `Dernière sauvegarde ${when}.`,
  contactsOpen: 'Ouvrir les contacts',
  samplePouring: (share: string) => `L’exemple se verse, ${share}`,
  sampleStopped: 'L’exemple n’est pas versé.',
  networksTitle: 'Prêt pour onze réseaux',
  networks:
    'Powerspace, Meta, Google, TikTok, Pinterest et six autres, chacun avec son format exact, ou un format à composer.',
  networksOpen: 'Hacher un fichier',
  networksPhone: 'Powerspace, Meta, Google et huit autres',
  filesTitle: 'Retrouver un fichier produit',
  files: (written: string, count: number) =>
    count === 1
      ? 'Un fichier attend sur cet appareil, avec son manifeste et ses lignes à l’écart.'
      : `${written} fichiers attendent sur cet appareil, avec leurs manifestes et leurs lignes à l’écart.`,
  filesPhone: (written: string, count: number) =>
    count === 1 ? 'Un fichier sur ce téléphone' : `${written} fichiers sur ce téléphone`,
  filesOpen: 'Ouvrir les fichiers',
  ready: 'Prêt hors ligne',
  notReady: 'Pas encore prêt hors ligne',
  durable: (free: string | null) => (free ? `Stockage durable, ${free} libres` : 'Stockage durable'),
  notDurable: (free: string | null) => (free ? `Stockage non garanti, ${free} libres` : 'Stockage non garanti'),
  left: (amount: number) => `${pluralFr(amount, 'sorti', 'sortis')} de cet appareil depuis l’ouverture`,
  leftPhone: (amount: number) => `${pluralFr(amount, 'sorti', 'sortis')} d’ici`,
  facts: 'L’état de cet appareil',
  pasteDialog: {
    title: 'Coller une liste',
    meaning: 'Une adresse ou un numéro par ligne, ou des colonnes copiées d’un tableur.',
    label: 'La liste',
    placeholder: 'agnes.lefevre@orange.fr',
    file: 'liste.txt',
    pour: 'Verser la liste',
    lines: (written: string, count: number) => (count < 2 ? `${written} ligne` : `${written} lignes`),
    empty: 'Collez d’abord une ligne'
  }
};

export const en: typeof fr = {
  title: 'Pour in a file. Keep the right people.',
  lead: 'Tamis works on this device, with or without a network. The file you pour in never leaves it.',
  leadPhone: 'Everything happens on this phone, with or without a network.',
  drop: 'Drop a CSV or a text file',
  dropMeaning: 'Contacts or a plain list of addresses, from 50 lines to several million',
  choose: 'Choose a file',
  paste: 'Paste a list',
  sampleTitle: 'Try it on a sample',
  sample: '50,000 invented people, with real flaws. Ready in a few seconds, gone in one gesture.',
  samplePhone: '50,000 invented people',
  sampleOpen: 'Open the sample',
  purpose: {
    title: (file) => `What is ${file} for?`,
    meaning: 'Either way it is read here and does not leave this device.',
    hash: 'Hash for a network',
    import: 'Import as contacts',
    neither: 'Cancel'
  },
  contactsTitle: 'Your contacts',
  contacts: (written, count) => `${written} ${pluralEn(count, 'person', 'people')}.`,
  contactsPhone: (written, count) => `${written} ${pluralEn(count, 'person', 'people')}`,
  lastImport: (when) => `Last import ${when}.`,
  sampleAt: (when) => `Sample data poured in ${when}.`,
  lastBackup: (when) => `Last backup ${when}.`,
  contactsOpen: 'Open the contacts',
  samplePouring: (share) => `Pouring in the sample, ${share}`,
  sampleStopped: 'The sample was not poured in.',
  networksTitle: 'Ready for eleven networks',
  networks:
    'Powerspace, Meta, Google, TikTok, Pinterest and six more, each in its exact format, or a format of your own.',
  networksOpen: 'Hash a file',
  networksPhone: 'Powerspace, Meta, Google and eight more',
  filesTitle: 'Find a produced file',
  files: (written, count) =>
    count === 1
      ? 'One file waits on this device, with its manifest and the lines set aside.'
      : `${written} files wait on this device, with their manifests and the lines set aside.`,
  filesPhone: (written, count) => (count === 1 ? 'One file on this phone' : `${written} files on this phone`),
  filesOpen: 'Open the files',
  ready: 'Ready offline',
  notReady: 'Not ready offline yet',
  durable: (free) => (free ? `Durable storage, ${free} free` : 'Durable storage'),
  notDurable: (free) => (free ? `Storage not guaranteed, ${free} free` : 'Storage not guaranteed'),
  left: () => 'left this device since it was opened',
  leftPhone: () => 'left this phone',
  facts: 'The state of this device',
  pasteDialog: {
    title: 'Paste a list',
    meaning: 'One address or number a line, or columns copied from a spreadsheet.',
    label: 'The list',
    placeholder: 'agnes.lefevre@orange.fr',
    file: 'list.txt',
    pour: 'Pour in the list',
    lines: (written, count) => (count === 1 ? `${written} line` : `${written} lines`),
    empty: 'Paste a line first'
  }
};
