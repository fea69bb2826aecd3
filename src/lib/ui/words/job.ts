/** A job that reads a file, whatever it makes of it. */
export const fr = {
  cancel: 'Annuler',
  starting: 'Ouverture du fichier',
  finishing: 'fin de l’écriture',
  point: (n: string) => `1 point = ${n} lignes environ`,
  rate: 'débit',
  ratePerSecond: (n: string) => `${n} lignes/s`,
  reading: 'lecture',
  elapsed: 'écoulées',
  memory: 'mémoire',
  progress: 'Avancement'
};

export const en: typeof fr = {
  cancel: 'Cancel',
  starting: 'Opening the file',
  finishing: 'writing the end',
  point: (n) => `1 dot = about ${n} lines`,
  rate: 'rate',
  ratePerSecond: (n) => `${n} lines/s`,
  reading: 'reading',
  elapsed: 'elapsed',
  memory: 'memory',
  progress: 'Progress'
};
