import { pluralEn, pluralFr } from './plural.ts';

/** All segments, at `/segments`. */
export const fr = {
  list: {
    empty: 'Un segment est une question que l’on garde : qui a ouvert, qui n’a pas commandé, qui peut recevoir.',
    make: 'Nouveau segment',
    untitled: 'Nouveau segment',
    name: 'Nom',
    count: 'Personnes',
    share: 'Part',
    changed: 'Modifié',
    actions: 'Gestes',
    use: 'Utiliser',
    advice: 'Conseils et variantes',
    variation: (name: string) => `Variante : ${name}`,
    remove: 'Retirer',
    copy: 'Dupliquer',
    copied: (name: string) => `${name}, copie`,
    removed: (name: string) => `« ${name} » retiré`,
    more: (name: string) => `Gestes pour ${name}`,
    templates: 'Partir d’un modèle',
    incomplete: 'Données incomplètes',
    otherGaps: (count: number, n: string) => `Et ${n} ${pluralFr(count, 'autre manque', 'autres manques')}.`
  },
  frozen: {
    title: 'Listes figées',
    meaning: 'Des personnes gardées telles qu’elles étaient à un moment.',
    from: (segment: string) => `de « ${segment} »`,
    use: 'En faire un segment',
    listName: 'Nom de la liste',
    remove: 'Retirer',
    removed: (name: string) => `Liste « ${name} » retirée`
  },
  overlap: {
    title: 'Ce que les segments ont en commun',
    meaning: 'Personnes qui sont dans les deux, et leur part du segment de la ligne.',
    meaningDense: 'Part du segment de la ligne qui est aussi dans celui de la colonne, en %.',
    meaningOfOne: 'Personnes du segment choisi qui sont aussi dans chacun des autres, et leur part.',
    of: 'Segment',
    whole: (n: string, a: string) => `${n} personnes dans « ${a} »`,
    keys: 'Flèches : passer d’un croisement à l’autre.',
    choose: 'Segment croisé',
    shareOf: (cell: string, share: string) => `${cell}, ${share} du premier`,
    cell: (n: string, a: string, b: string) => `${n} personnes dans « ${a} » et « ${b} »`
  }
};

export const en: typeof fr = {
  list: {
    empty: 'A segment is a question that is kept: who opened, who has not ordered, who can be reached.',
    make: 'New segment',
    untitled: 'New segment',
    name: 'Name',
    count: 'People',
    share: 'Share',
    changed: 'Changed',
    actions: 'Actions',
    use: 'Use',
    advice: 'Advice and variations',
    variation: (name) => `Variation: ${name}`,
    remove: 'Remove',
    copy: 'Duplicate',
    copied: (name) => `${name}, copy`,
    removed: (name) => `“${name}” removed`,
    more: (name) => `Actions for ${name}`,
    templates: 'Start from a template',
    incomplete: 'Data missing',
    otherGaps: (count, n) => `And ${n} more ${pluralEn(count, 'gap', 'gaps')}.`
  },
  frozen: {
    title: 'Frozen lists',
    meaning: 'People kept as they were at a moment.',
    from: (segment) => `from “${segment}”`,
    use: 'Make a segment of it',
    listName: 'Name of the list',
    remove: 'Remove',
    removed: (name) => `List “${name}” removed`
  },
  overlap: {
    title: 'What segments share',
    meaning: 'People who are in both, and their share of the segment of the row.',
    meaningDense: 'Share of the segment of the row that is in the one of the column too, in %.',
    meaningOfOne: 'People of the chosen segment who are in each of the others too, and their share.',
    of: 'Segment',
    whole: (n, a) => `${n} people in “${a}”`,
    keys: 'Arrows: go from one crossing to another.',
    choose: 'Segment to cross',
    shareOf: (cell, share) => `${cell}, ${share} of the first`,
    cell: (n, a, b) => `${n} people in “${a}” and “${b}”`
  }
};
