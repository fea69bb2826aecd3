import type { ColumnRole, DateOrder } from '#lib/domain/column.ts';
import type { Delimiter, Encoding, Quote } from '#lib/domain/dialect.ts';

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252'
};

/** The file on the table: how it is read, what its columns hold. */
export const fr = {
  title: 'Hacher un fichier',
  produced: 'Fichiers produits',
  change: 'Changer de fichier',
  changeShort: 'Changer',
  settings: 'Revoir les réglages',
  another: 'Hacher un autre fichier',
  back: 'Retour',
  lines: (count: number, n: string) => `${n} ligne${count > 1 ? 's' : ''}`,
  about: (n: string) => `environ ${n}`,
  empty: {
    text: 'Un export de CRM, quelles que soient ses colonnes et sa taille. Il est lu ici et ne quitte pas cet appareil.',
    choose: 'Choisir un fichier',
    sample: 'Essayer sur un exemple',
    sampleText: 'Pas de fichier sous la main ? 50 000 personnes inventées, avec de vrais défauts.',
    pasted: 'collage.csv'
  },
  reading: 'Lecture des premières lignes',
  readAgain: 'Relire sans mes choix',
  dialect: {
    title: 'Le fichier',
    sentence: 'Lu comme {encoding}, séparé par des {delimiter}, guillemets {quote}, en-tête à la {header}',
    headless: 'Lu comme {encoding}, séparé par des {delimiter}, guillemets {quote}, {header}',
    single: 'Lu comme {encoding}, {delimiter}, en-tête à la {header}',
    singleHeadless: 'Lu comme {encoding}, {delimiter}, {header}',
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
  roles: {
    email: 'E-mail',
    phone: 'Téléphone',
    'first-name': 'Prénom',
    'last-name': 'Nom',
    'birth-date': 'Naissance',
    gender: 'Genre',
    city: 'Ville',
    postcode: 'Code postal',
    country: 'Pays',
    'mobile-id': 'Identifiant mobile',
    'external-id': 'Identifiant',
    ignored: 'Ignorée'
  } satisfies Record<ColumnRole, string>,
  table: {
    show: 'Voir les premières lignes',
    caption: 'Premières lignes, telles qu’elles seront lues',
    column: (n: string) => `Colonne ${n}`,
    role: (name: string) => `Contenu de la colonne ${name}`,
    blank: 'vide',
    recognised: (count: number, n: string) =>
      count > 1 ? `${n} colonnes reconnues par l’en-tête et les valeurs.` : `${n} colonne reconnue.`,
    noneRecognised: 'Aucune colonne reconnue : dites sous son nom ce que contient celle qui sert.',
    remembered: (date: string) => `Même forme que le fichier du ${ended(date)}`,
    phoneColumns: (role: string) => `${role} dans`,
    addresses: 'Adresses',
    ignored: (count: number, n: string) => (count > 1 ? `${n} autres colonnes ignorées` : `${n} autre colonne ignorée`),
    choose: 'à choisir'
  }
};

export const en: typeof fr = {
  title: 'Hash a file',
  produced: 'Produced files',
  change: 'Change file',
  changeShort: 'Change',
  settings: 'Back to the settings',
  another: 'Hash another file',
  back: 'Back',
  lines: (count, n) => `${n} line${count === 1 ? '' : 's'}`,
  about: (n) => `about ${n}`,
  empty: {
    text: 'A CRM export, whatever its columns and its size. It is read here and does not leave this device.',
    choose: 'Choose a file',
    sample: 'Try it on a sample',
    sampleText: 'No file at hand? 50,000 invented people, with real flaws.',
    pasted: 'pasted.csv'
  },
  reading: 'Reading the first lines',
  readAgain: 'Read again without my choices',
  dialect: {
    title: 'The file',
    sentence: 'Read as {encoding}, separated by {delimiter}, {quote} quotes, header on {header}',
    headless: 'Read as {encoding}, separated by {delimiter}, {quote} quotes, {header}',
    single: 'Read as {encoding}, {delimiter}, header on {header}',
    singleHeadless: 'Read as {encoding}, {delimiter}, {header}',
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
  roles: {
    email: 'E-mail',
    phone: 'Phone',
    'first-name': 'First name',
    'last-name': 'Last name',
    'birth-date': 'Birth date',
    gender: 'Gender',
    city: 'City',
    postcode: 'Postcode',
    country: 'Country',
    'mobile-id': 'Mobile id',
    'external-id': 'Id',
    ignored: 'Ignored'
  },
  table: {
    show: 'See the first lines',
    caption: 'First lines, as they will be read',
    column: (n) => `Column ${n}`,
    role: (name) => `Content of column ${name}`,
    blank: 'empty',
    recognised: (count, n) =>
      count === 1 ? `${n} column recognised.` : `${n} columns recognised by header and values.`,
    noneRecognised: 'No column recognised: say under its name what the one to use holds.',
    remembered: (date) => `Same shape as the file of ${ended(date)}`,
    phoneColumns: (role) => `${role} in`,
    addresses: 'Addresses',
    ignored: (count, n) => (count === 1 ? `${n} other column ignored` : `${n} other columns ignored`),
    choose: 'to choose'
  }
};

/** A date at the end of a sentence: an abbreviated month brings its own full stop. */
function ended(date: string): string {
  return date.endsWith('.') ? date : `${date}.`;
}
