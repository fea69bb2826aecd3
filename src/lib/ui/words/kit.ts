import { pluralEn, pluralFr } from './plural.ts';

/** Words that the components say by themselves. */
export const fr = {
  close: 'Fermer',
  cancel: 'Annuler',
  undo: 'Défaire',
  done: 'Terminé',
  details: 'Détails',
  hideDetails: 'Masquer les détails',
  copy: 'Copier',
  copied: 'Copié',
  clear: 'Effacer',
  search: 'Chercher',
  searchIn: (title: string) => `Chercher dans ${title}`,
  others: (count: number, n: string) => `${n} ${pluralFr(count, 'autre', 'autres')}`,
  fewer: 'Moins',
  nothingFound: 'Aucun choix de ce nom',
  busy: 'en cours',
  apply: 'Appliquer',
  between: (least: number | undefined, most: number | undefined): string =>
    least !== undefined && most !== undefined
      ? `Un nombre de ${least} à ${most}`
      : least !== undefined
        ? `Un nombre, ${least} au moins`
        : most !== undefined
          ? `Un nombre, ${most} au plus`
          : 'Un nombre',
  progress: (done: string, total: string) => `${done} sur ${total}`,
  sheet: (done: string, total: string, aside: string) => `${done} points sur ${total}, dont ${aside} mis à l’écart`,
  token: (label: string, shown: string) => `${label} : ${shown}`,
  equals: 'égale',
  plus: 'plus',
  scale: (value: string) => `Échelle du volume, valeur ${value}`,
  source: (label: string) => `${label}, ouvrir la source`
};

export const en: typeof fr = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  done: 'Done',
  details: 'Details',
  hideDetails: 'Hide details',
  copy: 'Copy',
  copied: 'Copied',
  clear: 'Clear',
  search: 'Search',
  searchIn: (title) => `Search in ${title}`,
  others: (count, n) => `${n} ${pluralEn(count, 'other', 'others')}`,
  fewer: 'Fewer',
  nothingFound: 'No choice of that name',
  busy: 'running',
  apply: 'Apply',
  between: (least, most) =>
    least !== undefined && most !== undefined
      ? `A number from ${least} to ${most}`
      : least !== undefined
        ? `A number, at least ${least}`
        : most !== undefined
          ? `A number, at most ${most}`
          : 'A number',
  progress: (done, total) => `${done} of ${total}`,
  sheet: (done, total, aside) => `${done} points of ${total}, ${aside} of them set aside`,
  token: (label, shown) => `${label}: ${shown}`,
  equals: 'equals',
  plus: 'plus',
  scale: (value) => `Volume scale, value ${value}`,
  source: (label) => `${label}, open the source`
};
