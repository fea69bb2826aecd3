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
    templates: 'Partir d’un modèle'
  },
  overlap: {
    title: 'Ce que les segments ont en commun',
    meaning: 'Personnes qui sont dans les deux, et leur part du segment de la ligne.',
    of: 'Segment',
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
    templates: 'Start from a template'
  },
  overlap: {
    title: 'What segments share',
    meaning: 'People who are in both, and their share of the segment of the row.',
    of: 'Segment',
    cell: (n, a, b) => `${n} people in “${a}” and “${b}”`
  }
};
