import { pluralEn, pluralFr } from './plural.ts';

/** What one does with the members of a segment. */
export const fr = {
  actions: {
    tag: 'Étiqueter',
    use: 'Utiliser',
    people: (count: number, n: string) => `${n} ${pluralFr(count, 'personne', 'personnes')}`,
    freeze: 'Figer en liste',
    freezeMeaning: (people: string, at: string) => `La liste garde ${people}, telles qu’elles sont à ${at}.`,
    listName: 'Nom de la liste',
    listNamed: (segment: string, day: string) => `${segment}, ${day}`,
    frozen: (name: string, people: string) => `« ${name} » : ${people}`,
    csv: 'Exporter en CSV',
    network: 'Fichier pour un réseau',
    networkMeaning:
      'Les personnes passent dans « Hacher un fichier » : vous y choisissez le réseau, ses seuils sont vérifiés, rien ne part tout seul.',
    whom: 'Qui y met-on',
    advertising: (people: string) => `Seulement qui accepte la publicité et a une adresse : ${people}`,
    all: (people: string) => `Tout le segment : ${people}`,
    toHash: 'Continuer',
    combine: 'Combiner avec un segment',
    combineMeaning: 'Un nouveau segment, qui suit ceux dont il est fait.',
    how: 'Comment',
    join: { union: 'Réunir', intersection: 'Croiser', difference: 'Enlever' },
    joined: {
      union: 'Qui est dans l’un au moins.',
      intersection: 'Qui est dans tous.',
      difference: 'Qui est dans celui-ci et dans aucun des autres.'
    },
    others: 'Autres segments',
    name: 'Nom',
    named: {
      union: (names: string) => `${names}, réunis`,
      intersection: (names: string) => `${names}, croisés`,
      difference: (own: string, names: string) => `${own}, sans ${names}`
    },
    make: 'Créer le segment',
    made: (name: string) => `« ${name} » créé`,
    nobody: 'Personne dans ce segment.'
  },
  lint: {
    with: (other: string) => `« ${other} ».`
  }
};

export const en: typeof fr = {
  actions: {
    tag: 'Tag',
    use: 'Use',
    people: (count, n) => `${n} ${pluralEn(count, 'person', 'people')}`,
    freeze: 'Freeze as a list',
    freezeMeaning: (people, at) => `The list keeps ${people}, as they are at ${at}.`,
    listName: 'Name of the list',
    listNamed: (segment, day) => `${segment}, ${day}`,
    frozen: (name, people) => `“${name}”: ${people}`,
    csv: 'Export as CSV',
    network: 'File for a network',
    networkMeaning:
      'People go to “Hash a file”: you choose the network there, its thresholds are checked, nothing leaves by itself.',
    whom: 'Who goes in',
    advertising: (people) => `Only who accepts advertising and has an address: ${people}`,
    all: (people) => `The whole segment: ${people}`,
    toHash: 'Continue',
    combine: 'Combine with a segment',
    combineMeaning: 'A new segment, which follows those that it is made of.',
    how: 'How',
    join: { union: 'Unite', intersection: 'Intersect', difference: 'Take out' },
    joined: {
      union: 'Who is in one at least.',
      intersection: 'Who is in all.',
      difference: 'Who is in this one and in none of the others.'
    },
    others: 'Other segments',
    name: 'Name',
    named: {
      union: (names) => `${names}, united`,
      intersection: (names) => `${names}, intersected`,
      difference: (own, names) => `${own}, without ${names}`
    },
    make: 'Make the segment',
    made: (name) => `“${name}” made`,
    nobody: 'Nobody in this segment.'
  },
  lint: {
    with: (other) => `“${other}”.`
  }
};
