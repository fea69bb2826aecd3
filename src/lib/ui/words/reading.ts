import type { DateOrder } from '#lib/domain/column.ts';
import type { Delimiter, Encoding, Quote } from '#lib/domain/dialect.ts';

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252'
};

/** A file that was poured in: how it is read, and what is asked about it. */
export const fr = {
  change: 'Changer de fichier',
  changeShort: 'Changer',
  lines: (count: number, n: string) => `${n} ligne${count > 1 ? 's' : ''}`,
  about: (n: string) => `environ ${n}`,
  choose: 'Choisir un fichier',
  pasted: 'collage.csv',
  column: (n: string) => `Colonne ${n}`,
  remembered: (date: string) => `Même forme que le fichier du ${ended(date)}`,
  reading: 'Lecture des premières lignes',
  readAgain: 'Relire sans mes choix',
  readWithout: 'Lire sans en-tête',
  toImport: 'Importer ce fichier',
  dialect: {
    title: 'Le fichier',
    sentence: 'Lu comme {encoding}, séparé par des {delimiter}, guillemets {quote}, en-tête à la {header}',
    headless: 'Lu comme {encoding}, séparé par des {delimiter}, guillemets {quote}, {header}',
    single: 'Lu comme {encoding}, {delimiter}, en-tête à la {header}',
    singleHeadless: 'Lu comme {encoding}, {delimiter}, {header}',
    json: 'Un objet JSON par ligne, en {encoding}',
    phone: '{encoding}, {delimiter}, en-tête {header}',
    phoneHeadless: '{encoding}, {delimiter}, {header}',
    encodings,
    delimiters: {
      ',': 'virgules',
      ';': 'points-virgules',
      '\t': 'tabulations',
      '|': 'barres verticales',
      '': 'une valeur par ligne'
    } satisfies Record<Delimiter, string>,
    quotes: { '"': 'doubles', "'": 'simples', '': 'ordinaires' } satisfies Record<Quote, string>,
    line: (n: string) => `ligne ${n}`,
    without: 'sans en-tête',
    encodingLabel: 'Codage',
    delimiterLabel: 'Séparateur',
    quoteLabel: 'Guillemets',
    headerLabel: 'En-tête'
  },
  doubts: {
    encoding: 'Comment lire les accents de ce fichier ?',
    encodingText: 'Ses premières lignes se lisent de plusieurs façons. L’aperçu change avec la réponse.',
    delimiter: 'Qu’est-ce qui sépare les colonnes ?',
    delimiterText: 'Plusieurs signes conviennent. L’aperçu change avec la réponse.',
    header: 'Y a-t-il un en-tête ?',
    headerText: 'La première ligne peut être un en-tête ou une personne.',
    hashed: (name: string, digest: string) => `« ${name} » contient déjà des empreintes ${digest}`,
    hashedText: 'Elles peuvent passer telles quelles, en minuscules, sans être hachées une seconde fois.',
    hashedPass: 'Les passer telles quelles',
    hashedIgnore: 'Ignorer la colonne',
    hashedWrong: 'Ce n’en sont pas'
  },
  dateOrders: {
    'day-first': 'jour puis mois',
    'month-first': 'mois puis jour',
    'year-first': 'année puis mois'
  } satisfies Record<DateOrder, string>,
  phones: 'Numéros sans indicatif :',
  noCountry: 'pays à nommer',
  countryLabel: 'Pays des numéros'
};

export const en: typeof fr = {
  change: 'Change file',
  changeShort: 'Change',
  lines: (count, n) => `${n} line${count === 1 ? '' : 's'}`,
  about: (n) => `about ${n}`,
  choose: 'Choose a file',
  pasted: 'pasted.csv',
  column: (n) => `Column ${n}`,
  remembered: (date) => `Same shape as the file of ${ended(date)}`,
  reading: 'Reading the first lines',
  readAgain: 'Read again without my choices',
  readWithout: 'Read without a header',
  toImport: 'Import this file',
  dialect: {
    title: 'The file',
    sentence: 'Read as {encoding}, separated by {delimiter}, {quote} quotes, header on {header}',
    headless: 'Read as {encoding}, separated by {delimiter}, {quote} quotes, {header}',
    single: 'Read as {encoding}, {delimiter}, header on {header}',
    singleHeadless: 'Read as {encoding}, {delimiter}, {header}',
    json: 'One JSON object a line, in {encoding}',
    phone: '{encoding}, {delimiter}, header {header}',
    phoneHeadless: '{encoding}, {delimiter}, {header}',
    encodings,
    delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'pipes', '': 'one value a line' },
    quotes: { '"': 'double', "'": 'single', '': 'plain' },
    line: (n) => `line ${n}`,
    without: 'no header',
    encodingLabel: 'Encoding',
    delimiterLabel: 'Separator',
    quoteLabel: 'Quotes',
    headerLabel: 'Header'
  },
  doubts: {
    encoding: 'How are the accents of this file to be read?',
    encodingText: 'Its first lines can be read in several ways. The preview follows the answer.',
    delimiter: 'What separates the columns?',
    delimiterText: 'Several signs would do. The preview follows the answer.',
    header: 'Is there a header?',
    headerText: 'The first line may be a header or a person.',
    hashed: (name, digest) => `“${name}” already holds ${digest} digests`,
    hashedText: 'They can pass as they are, in lower case, without being hashed a second time.',
    hashedPass: 'Pass them as they are',
    hashedIgnore: 'Ignore the column',
    hashedWrong: 'They are not'
  },
  dateOrders: { 'day-first': 'day then month', 'month-first': 'month then day', 'year-first': 'year then month' },
  phones: 'Numbers without a country code:',
  noCountry: 'country to name',
  countryLabel: 'Country of the numbers'
};

/** A date at the end of a sentence: an abbreviated month brings its own full stop. */
function ended(date: string): string {
  return date.endsWith('.') ? date : `${date}.`;
}
