/** A file being produced, and produced. */
export const fr = {
  running: {
    sentence: '{columns} en {digest} pour {network}, sans doublon, vers {file}',
    sentenceAll: '{columns} en {digest} pour {network}, doublons gardés, vers {file}',
    clear: 'clair',
    andOthers: (name: string, count: number, n: string) => `${name} et ${n} autre${count > 1 ? 's' : ''}`,
    read: 'lignes lues',
    written: 'écrites',
    aside: 'à l’écart',
    equation: 'Lignes lues, écrites et mises à l’écart',
    soFar: 'Mis à l’écart jusqu’ici',
    latest: 'Dernières lignes écartées',
    noneYet: 'Aucune pour l’instant.',
    leave:
      'Vous pouvez changer d’écran. Fermer l’onglet demandera confirmation, et aucun fichier à moitié écrit ne restera.'
  },
  cancelled: {
    title: 'Production annulée',
    text: 'Rien n’est resté à moitié écrit. Le fichier d’origine n’a pas changé.'
  },
  done: {
    title: 'Le fichier est prêt',
    notOffered: 'Le fichier n’est pas produit',
    facts: (bytes: string, lines: string) => `${bytes}, ${lines}`,
    fingerprint: 'Empreinte SHA-256',
    fingerprintWaits: 'empreinte en cours',
    fingerprintFailed: 'empreinte non calculée',
    copy: 'Copier l’empreinte entière',
    copied: 'Empreinte copiée',
    manifest: 'manifeste à côté',
    manifestSave: 'Manifeste',
    save: 'Enregistrer',
    saveElsewhere: 'Enregistrer ailleurs',
    share: 'Partager',
    saved: (name: string) => `${name} enregistré`,
    gone: 'Le fichier n’est plus sur cet appareil.',
    reasons: 'Mises à l’écart, par raison',
    allShort: 'Lignes à l’écart',
    delay: (words: string) => `Délai annoncé : ${words}.`,
    nothingAside: 'Aucune ligne mise à l’écart.',
    all: (count: number, n: string) =>
      count > 1 ? `Les ${n} lignes, avec numéro et texte d’origine` : 'La ligne, avec numéro et texte d’origine',
    text: 'Texte d’origine',
    blanks: 'Laissées vides, par colonne',
    blanksOf: (empty: string, malformed: string) => `${empty} sans valeur, ${malformed} illisibles`,
    gestures: (name: string) => `À faire dans ${name}`,
    asideFile: 'lignes-a-l-ecart'
  },
  keep: {
    title: 'Garder comme segment CRM',
    name: 'Nom du segment',
    existing: 'Ou remplacer',
    fresh: 'aucun',
    waiting: 'L’empreinte du fichier se calcule encore',
    when: (name: string) => `Processed, quand ${name} le dira`,
    profiles: 'Profils',
    reach: 'Portée, en %',
    keep: 'Garder',
    kept: (name: string) => `${name} est gardé`,
    seeKept: 'Voir dans les fichiers produits',
    nameMissing: 'Donnez un nom au segment.',
    wrongProfiles: 'Un nombre entier de profils.',
    wrongReach: 'Entre 0 et 100.',
    replaceTitle: (name: string) => `Remplacer tous les profils de ${name} ?`,
    replaceText: (n: string, name: string) =>
      `Les ${n} lignes de ce fichier prennent la place de l’ancien dans ${name}. L’ancien reste dans l’historique.`,
    replace: 'Remplacer',
    notYet: 'Pas encore'
  }
};

export const en: typeof fr = {
  running: {
    sentence: '{columns} in {digest} for {network}, without duplicates, to {file}',
    sentenceAll: '{columns} in {digest} for {network}, duplicates kept, to {file}',
    clear: 'clear',
    andOthers: (name, count, n) => `${name} and ${n} other${count === 1 ? '' : 's'}`,
    read: 'lines read',
    written: 'written',
    aside: 'set aside',
    equation: 'Lines read, written and set aside',
    soFar: 'Set aside so far',
    latest: 'Last lines set aside',
    noneYet: 'None for now.',
    leave: 'You can go to another screen. Closing the tab will ask first, and no half-written file will remain.'
  },
  cancelled: {
    title: 'Cancelled',
    text: 'Nothing half-written was left. The original file did not change.'
  },
  done: {
    title: 'The file is ready',
    notOffered: 'The file is not produced',
    facts: (bytes, lines) => `${bytes}, ${lines}`,
    fingerprint: 'SHA-256',
    fingerprintWaits: 'digest under way',
    fingerprintFailed: 'digest not computed',
    copy: 'Copy the whole digest',
    copied: 'Digest copied',
    manifest: 'manifest beside it',
    manifestSave: 'Manifest',
    save: 'Save',
    saveElsewhere: 'Save elsewhere',
    share: 'Share',
    saved: (name) => `${name} saved`,
    gone: 'The file is no longer on this device.',
    reasons: 'Set aside, by reason',
    allShort: 'Set-aside lines',
    delay: (words) => `Stated delay: ${words}.`,
    nothingAside: 'No line set aside.',
    all: (count, n) =>
      count === 1 ? 'The line, with number and original text' : `The ${n} lines, with number and original text`,
    text: 'Original text',
    blanks: 'Left blank, by column',
    blanksOf: (empty, malformed) => `${empty} without a value, ${malformed} unreadable`,
    gestures: (name) => `To do in ${name}`,
    asideFile: 'set-aside-lines'
  },
  keep: {
    title: 'Keep as a CRM segment',
    name: 'Name of the segment',
    existing: 'Or replace',
    fresh: 'none',
    waiting: 'The digest of the file is still being computed',
    when: (name) => `Processed, when ${name} says so`,
    profiles: 'Profiles',
    reach: 'Reach, in %',
    keep: 'Keep',
    kept: (name) => `${name} is kept`,
    seeKept: 'See it in the produced files',
    nameMissing: 'Give the segment a name.',
    wrongProfiles: 'A whole number of profiles.',
    wrongReach: 'Between 0 and 100.',
    replaceTitle: (name) => `Replace all profiles of ${name}?`,
    replaceText: (n, name) =>
      `The ${n} lines of this file take the place of the former one in ${name}. The former one stays in the history.`,
    replace: 'Replace',
    notYet: 'Not yet'
  }
};
