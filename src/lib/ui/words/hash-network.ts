/** The network, what will leave for it, and its thresholds. */
export const fr = {
  network: {
    title: 'Le réseau',
    label: 'Réseau',
    rule: (name: string, version: string, date: string) => `Règle ${name} ${version}, relevée le ${ended(date)}`,
    ruleOfMonth: (name: string, version: string, month: string) => `Règle ${name} ${version}, relevée en ${month}.`,
    sample: 'Fichier d’exemple',
    sampleName: 'exemple',
    sent: 'Colonnes envoyées',
    change: 'Changer le format du fichier'
  },
  free: {
    title: 'Les colonnes du fichier',
    sentence: '{column}, {form}, {digest}',
    column: 'Colonne',
    form: 'Forme',
    digest: 'Empreinte',
    clear: 'en clair',
    up: 'Monter',
    down: 'Descendre',
    remove: 'Retirer',
    add: 'Ajouter une colonne'
  },
  gaps: {
    'no-identifier': (sets: string) => `Il manque une colonne : ${sets}.`,
    'set-incomplete': (set: string, missing: string) => `${set} ne servent qu’ensemble, il manque ${missing}.`,
    'column-absent': (column: string) => `La colonne ${column} n’est plus dans le fichier.`,
    'too-many-columns': (field: string, most: string) => `${most} au plus pour ${field}.`,
    'digest-mismatch': (name: string, found: string, wanted: string) =>
      `« ${name} » contient du ${found}, ce réseau attend ${wanted}.`,
    'country-unknown': (names: string) => `Dans ${names}, les numéros sans indicatif ne disent pas leur pays.`,
    'dates-ambiguous': (names: string) => `Dans ${names}, dites si le jour ou le mois vient d’abord.`,
    clear: 'la valeur en clair'
  },
  leaving: {
    title: 'Ce qui sortira',
    to: 'devient',
    none: 'Rien encore.',
    waiting: 'Essai sur les premières lignes',
    nothing: 'Aucune valeur des premières lignes ne passe.'
  },
  asides: {
    title: 'Mis à l’écart',
    short: 'À l’écart',
    taken: (n: string) => `relevé sur ${n} lignes du fichier`,
    takenWhole: (n: string) => `relevé sur les ${n} lignes`,
    nothing: 'Rien, sur les lignes essayées.',
    blank: (count: number, n: string) => (count > 1 ? `${n} cellules laissées vides` : `${n} cellule laissée vide`),
    blankTitle: 'Cellules laissées vides'
  },
  volume: {
    title: 'Volume',
    unit: (count: number, n: string) => `${n} ligne${count > 1 ? 's' : ''}`,
    addresses: (count: number, n: string) => `${n} adresse${count > 1 ? 's' : ''}`,
    empty: 'pas encore connu',
    thresholds: (date: string) => `Seuils, ${date}`,
    thresholdsOf: (name: string) => `Seuils de ${name}`,
    above: (n: string, name: string) => `Au-dessus des ${n} conseillés par ${name}.`,
    wellAbove: (n: string, name: string) => `Bien au-dessus des ${n} conseillés par ${name}.`,
    noAdvice: (n: string, name: string) => `Au-dessus du minimum de ${name}, ${n}.`,
    tooFew: (n: string) => `Trop peu, ${n} de plus.`,
    source: 'Source',
    newer: 'Chiffre plus récent',
    noNewer: 'Aucun chiffre plus récent trouvé.',
    use: 'Valeur utilisée',
    reset: 'Remettre la valeur du réseau',
    edited: (n: string) => `Modifié ici, ${n} chez le réseau.`,
    save: 'Garder',
    close: 'Fermer'
  },
  file: {
    name: 'Nom du fichier',
    produce: 'Produire le fichier',
    local: 'Écrit sur cet appareil. Rien n’est envoyé.',
    obstacles: {
      question: 'Répondez d’abord à la question posée sous l’aperçu',
      gap: 'Il manque quelque chose pour ce réseau, dit sous la phrase',
      volume: 'Trop peu de lignes pour ce réseau',
      reading: 'Le fichier se lit encore'
    }
  }
};

export const en: typeof fr = {
  network: {
    title: 'The network',
    label: 'Network',
    rule: (name, version, date) => `${name} rule ${version}, taken down on ${ended(date)}`,
    ruleOfMonth: (name, version, month) => `${name} rule ${version}, taken down in ${month}.`,
    sample: 'Sample file',
    sampleName: 'sample',
    sent: 'Columns sent',
    change: 'Change the format of the file'
  },
  free: {
    title: 'The columns of the file',
    sentence: '{column}, {form}, {digest}',
    column: 'Column',
    form: 'Form',
    digest: 'Digest',
    clear: 'in clear',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    add: 'Add a column'
  },
  gaps: {
    'no-identifier': (sets) => `A column is missing: ${sets}.`,
    'set-incomplete': (set, missing) => `${set} only work together, ${missing} is missing.`,
    'column-absent': (column) => `Column ${column} is no longer in the file.`,
    'too-many-columns': (field, most) => `${most} at most for ${field}.`,
    'digest-mismatch': (name, found, wanted) => `“${name}” holds ${found}, this network expects ${wanted}.`,
    'country-unknown': (names) => `In ${names}, numbers without a country code do not say their country.`,
    'dates-ambiguous': (names) => `In ${names}, say whether the day or the month comes first.`,
    clear: 'the value in clear'
  },
  leaving: {
    title: 'What will leave',
    to: 'becomes',
    none: 'Nothing yet.',
    waiting: 'Trying the first lines',
    nothing: 'No value of the first lines passes.'
  },
  asides: {
    title: 'Set aside',
    short: 'Set aside',
    taken: (n) => `measured on ${n} lines of the file`,
    takenWhole: (n) => `measured on all ${n} lines`,
    nothing: 'Nothing, on the lines tried.',
    blank: (count, n) => (count === 1 ? `${n} cell left blank` : `${n} cells left blank`),
    blankTitle: 'Cells left blank'
  },
  volume: {
    title: 'Volume',
    unit: (count, n) => `${n} line${count === 1 ? '' : 's'}`,
    addresses: (count, n) => `${n} address${count === 1 ? '' : 'es'}`,
    empty: 'not known yet',
    thresholds: (date) => `Thresholds, ${date}`,
    thresholdsOf: (name) => `Thresholds of ${name}`,
    above: (n, name) => `Above the ${n} that ${name} advises.`,
    wellAbove: (n, name) => `Well above the ${n} that ${name} advises.`,
    noAdvice: (n, name) => `Above the minimum of ${name}, ${n}.`,
    tooFew: (n) => `Too few, ${n} more needed.`,
    source: 'Source',
    newer: 'Newer figure',
    noNewer: 'No newer figure found.',
    use: 'Value in use',
    reset: 'Put back the network’s value',
    edited: (n) => `Changed here, ${n} at the network.`,
    save: 'Keep',
    close: 'Close'
  },
  file: {
    name: 'File name',
    produce: 'Produce the file',
    local: 'Written on this device. Nothing is sent.',
    obstacles: {
      question: 'Answer the question under the preview first',
      gap: 'Something is missing for this network, told under the sentence',
      volume: 'Too few lines for this network',
      reading: 'The file is still being read'
    }
  }
};

/** A date at the end of a sentence: an abbreviated month brings its own full stop. */
function ended(date: string): string {
  return date.endsWith('.') ? date : `${date}.`;
}
