import type { NotText } from '#lib/domain/problem.ts';

type Told = Readonly<Record<NotText, readonly [happened: string, untouched: string, remedy: string]>>;

/** What is said of a file that is no text, by what it is. */
export const fr: Told = {
  'json-lines': [
    'Chaque ligne est un objet JSON : on ne les hache pas.',
    'Rien n’a été lu ni écrit.',
    'Importez le fichier : les gens et les événements qu’il contient pourront ensuite partir vers un réseau.'
  ],
  excel: [
    'C’est un classeur Excel, pas un texte.',
    'Rien n’a été lu ni écrit.',
    'Dans Excel : Fichier, Enregistrer sous, CSV UTF-8.'
  ],
  'excel-old': [
    'C’est un classeur Excel d’avant 2007, pas un texte.',
    'Rien n’a été lu ni écrit.',
    'Dans Excel : Fichier, Enregistrer sous, CSV.'
  ],
  zip: [
    'C’est une archive ZIP, pas un texte.',
    'Rien n’a été lu ni écrit.',
    'Ouvrez-la et versez le fichier qu’elle contient.'
  ],
  gzip: [
    'C’est une archive compressée, pas un texte.',
    'Rien n’a été lu ni écrit.',
    'Décompressez-la et versez le fichier obtenu.'
  ],
  pdf: [
    'C’est un PDF, pas un texte.',
    'Rien n’a été lu ni écrit.',
    'Demandez la même liste en CSV à qui l’a produite.'
  ],
  html: [
    'C’est une page web, pas une liste.',
    'Rien n’a été lu ni écrit.',
    'Exportez de nouveau en CSV : la session était peut-être finie.'
  ],
  image: [
    'C’est une image, pas un texte.',
    'Rien n’a été lu ni écrit.',
    'Versez le CSV ou le fichier texte d’origine.'
  ],
  binary: [
    'Ce fichier n’est pas un texte.',
    'Rien n’a été lu ni écrit.',
    'Exportez la liste en CSV UTF-8 et versez-la.'
  ]
};

export const en: Told = {
  'json-lines': [
    'Each line is a JSON object: those are not hashed.',
    'Nothing was read or written.',
    'Import the file: the people and events that it holds can then leave for a network.'
  ],
  excel: [
    'This is an Excel workbook, not a text.',
    'Nothing was read or written.',
    'In Excel: File, Save as, CSV UTF-8.'
  ],
  'excel-old': [
    'This is a workbook of an older Excel, not a text.',
    'Nothing was read or written.',
    'In Excel: File, Save as, CSV.'
  ],
  zip: ['This is a ZIP archive, not a text.', 'Nothing was read or written.', 'Open it and pour in the file it holds.'],
  gzip: [
    'This is a compressed archive, not a text.',
    'Nothing was read or written.',
    'Unpack it and pour in the file you get.'
  ],
  pdf: ['This is a PDF, not a text.', 'Nothing was read or written.', 'Ask whoever made it for the same list as CSV.'],
  html: [
    'This is a web page, not a list.',
    'Nothing was read or written.',
    'Export to CSV again: the session may have ended.'
  ],
  image: [
    'This is an image, not a text.',
    'Nothing was read or written.',
    'Pour in the CSV or the text file it comes from.'
  ],
  binary: ['This file is not a text.', 'Nothing was read or written.', 'Export the list as CSV UTF-8 and pour it in.']
};
