import type { Channel } from '#lib/domain/consent.ts';
import type { FieldType } from '#lib/domain/field.ts';
import type { Identity, ImportPlan } from '#lib/domain/import-plan.ts';
import { pluralEn, pluralFr } from './plural.ts';

// Numbers arrive already written for the language; a bare number is only there to choose the plural.

/** The file to import: what its columns become, by what people are known, what may change. */
export const fr = {
  title: 'Importer des contacts',
  another: 'Importer un autre fichier',
  empty: {
    text: 'Un export de CRM, quelles que soient ses colonnes et sa taille. Tamis montre ce qui changera, et n’écrit qu’ensuite.',
    sampleText: 'Pas de fichier sous la main ? 50 000 personnes inventées, avec leurs achats et leurs accords.',
    sample: 'Ouvrir l’exemple',
    historyText: 'Chaque import est gardé dans les modifications et se défait d’un geste.',
    history: 'Voir les modifications'
  },
  columns: {
    title: 'Ce que deviennent les colonnes',
    column: 'Colonne du fichier',
    becomes: 'Devient',
    why: 'Pourquoi',
    becomesOf: (name: string) => `Ce que devient ${name}`,
    noValues: 'vide dans les premières lignes',
    ignored: 'Ignorée',
    tags: 'Étiquettes',
    own: 'Nouveau champ',
    ownNamed: (name: string) => `Nouveau champ « ${name} »`,
    channels: { email: 'e-mail', sms: 'SMS', push: 'push', advertising: 'publicité' } satisfies Record<Channel, string>,
    consent: (channel: string) => `Accord ${channel}`,
    consentDate: (channel: string) => `Date de l’accord ${channel}`,
    consentEvidence: (channel: string) => `Preuve de l’accord ${channel}`,
    digests: (digest: string) => `des empreintes ${digest}, qui ne disent pas qui c’est`,
    nameLabel: 'Nom du champ',
    typeLabel: 'Ce que contient le champ',
    types: {
      text: 'texte',
      number: 'nombre',
      date: 'date',
      'yes-no': 'oui ou non',
      choice: 'choix',
      list: 'liste'
    } satisfies Record<FieldType, string>,
    datesLabel: 'Ordre des dates',
    datesAsk: 'jour ou mois d’abord ?',
    decimalLabel: 'Signe des décimales',
    decimalAsk: 'virgule ou point ?',
    decimals: { ',': 'virgule décimale', '.': 'point décimal' },
    meansLabel: (word: string) => `Ce que veut dire « ${word} »`,
    means: (word: string, state: string) => `${word} : ${state}`,
    leaves: 'ne change rien',
    overwriteLabel: (name: string) => `Que faire de ${name} chez une personne déjà là`,
    overwrites: 'remplacé',
    fills: 'complété si vide',
    by: {
      header: 'par l’en-tête',
      values: 'par les valeurs',
      both: 'par l’en-tête et les valeurs',
      memory: 'comme la dernière fois',
      user: 'par vous',
      nothing: ''
    },
    recognised: (count: number, n: string, of: string) =>
      `${n} ${pluralFr(count, 'colonne reconnue', 'colonnes reconnues')} sur ${of}.`
  },
  memory: {
    same: (date: string) => `Même forme que le fichier du ${ended(date)}`,
    near: (date: string) => `Presque la forme du fichier du ${ended(date)}`,
    added: (names: string) => `Nouveau : ${names}.`,
    missing: (names: string) => `Absent : ${names}.`,
    dates: (name: string, now: string) => `Les dates de ${name} sont passées à ${now}.`,
    hashed: (name: string) => `${name} contient maintenant des empreintes.`,
    clear: (name: string) => `${name} ne contient plus d’empreintes.`,
    fewer: (name: string, share: string) => `${name} : ${share} de valeurs en moins.`,
    more: (name: string, share: string) => `${name} : ${share} de valeurs en plus.`,
    worse: (name: string, share: string) => `${name} : ${share} de valeurs lisibles en moins.`,
    better: (name: string, share: string) => `${name} : ${share} de valeurs lisibles en plus.`
  },
  people: {
    title: 'Les personnes',
    sentence: 'Reconnaître les personnes par {identity} ; celles qui y sont déjà : {existing} ; les autres : {unknown}',
    identityLabel: 'Reconnaître par',
    identities: { email: 'e-mail', phone: 'téléphone', 'external-id': 'identifiant' } satisfies Record<
      Identity,
      string
    >,
    existingLabel: 'Personnes déjà là',
    existing: {
      'fill-blanks': 'compléter leurs blancs',
      overwrite: 'remplacer les champs choisis',
      skip: 'ne pas y toucher'
    } satisfies Record<ImportPlan['existing'], string>,
    blankNote: 'Une case vide du fichier n’efface jamais rien.',
    unknownLabel: 'Personnes inconnues',
    create: 'les créer',
    refuse: 'les refuser',
    consent: 'Les accords {raise}',
    consentRaised: 'Les accords {raise}, et là où la ligne n’en dit rien la preuve est {evidence}',
    raiseLabel: 'Accords',
    onlyLower: 'ne peuvent que baisser',
    mayRaise: 'peuvent aussi monter, sur preuve',
    evidenceLabel: 'Preuve des accords de ce fichier',
    noEvidence: 'à nommer',
    tags: 'Donner à toutes l’étiquette {tags}',
    tagsLabel: 'Étiquettes, séparées par des virgules',
    noTags: 'aucune'
  },
  gaps: {
    identity: (name: string) => `Aucune colonne ne devient ${name} : dites laquelle, ou reconnaissez autrement.`,
    dates: (name: string) => `Dans ${name}, le jour vient-il avant le mois ?`,
    decimal: (name: string) => `Dans ${name}, quel signe sépare les décimales ?`,
    country: 'De quel pays sont les numéros sans indicatif ?',
    twice: (names: string) => `${names} deviennent la même chose : gardez-en une.`,
    state: (name: string) => `${name} accompagne un accord dont aucune colonne ne dit l’état.`,
    evidence: 'Monter un accord demande une preuve.'
  },
  obstacles: {
    reading: 'Le fichier est en cours de lecture',
    question: 'Répondez d’abord aux questions sur la lecture du fichier',
    gap: 'Répondez d’abord aux questions qui restent, en rouge',
    nothing: 'Le fichier ne change rien',
    rehearsal: 'La répétition est en cours'
  },
  begin: (count: number, n: string) => `Importer ${n} ${pluralFr(count, 'personne', 'personnes')}`,
  beginPlain: 'Importer',
  local: 'Écrit sur cet appareil. Se défait d’un geste.'
};

export const en: typeof fr = {
  title: 'Import contacts',
  another: 'Import another file',
  empty: {
    text: 'A CRM export, whatever its columns and its size. Tamis shows what will change, and writes only then.',
    sampleText: 'No file at hand? 50,000 invented people, with their purchases and consents.',
    sample: 'Open the sample',
    historyText: 'Every import is kept among the changes and can be undone in one gesture.',
    history: 'See the changes'
  },
  columns: {
    title: 'What the columns become',
    column: 'Column of the file',
    becomes: 'Becomes',
    why: 'Why',
    becomesOf: (name) => `What ${name} becomes`,
    noValues: 'empty in the first lines',
    ignored: 'Ignored',
    tags: 'Tags',
    own: 'New field',
    ownNamed: (name) => `New field “${name}”`,
    channels: { email: 'e-mail', sms: 'SMS', push: 'push', advertising: 'advertising' },
    consent: (channel) => `Consent, ${channel}`,
    consentDate: (channel) => `Date of consent, ${channel}`,
    consentEvidence: (channel) => `Evidence of consent, ${channel}`,
    digests: (digest) => `${digest} digests, which do not say who it is`,
    nameLabel: 'Name of the field',
    typeLabel: 'What the field holds',
    types: { text: 'text', number: 'number', date: 'date', 'yes-no': 'yes or no', choice: 'choice', list: 'list' },
    datesLabel: 'Order of dates',
    datesAsk: 'day or month first?',
    decimalLabel: 'Decimal sign',
    decimalAsk: 'comma or point?',
    decimals: { ',': 'decimal comma', '.': 'decimal point' },
    meansLabel: (word) => `What “${word}” means`,
    means: (word, state) => `${word}: ${state}`,
    leaves: 'changes nothing',
    overwriteLabel: (name) => `What to do with ${name} of a person already there`,
    overwrites: 'replaced',
    fills: 'filled if empty',
    by: {
      header: 'by the header',
      values: 'by the values',
      both: 'by header and values',
      memory: 'as last time',
      user: 'by you',
      nothing: ''
    },
    recognised: (count, n, of) => `${n} of ${of} ${pluralEn(count, 'column', 'columns')} recognised.`
  },
  memory: {
    same: (date) => `Same shape as the file of ${ended(date)}`,
    near: (date) => `Nearly the shape of the file of ${ended(date)}`,
    added: (names) => `New: ${names}.`,
    missing: (names) => `Missing: ${names}.`,
    dates: (name, now) => `Dates in ${name} are now ${now}.`,
    hashed: (name) => `${name} now holds digests.`,
    clear: (name) => `${name} holds no more digests.`,
    fewer: (name, share) => `${name}: ${share} fewer values.`,
    more: (name, share) => `${name}: ${share} more values.`,
    worse: (name, share) => `${name}: ${share} fewer readable values.`,
    better: (name, share) => `${name}: ${share} more readable values.`
  },
  people: {
    title: 'The people',
    sentence: 'Know people by {identity}; those already there: {existing}; the others: {unknown}',
    identityLabel: 'Know by',
    identities: { email: 'e-mail', phone: 'phone', 'external-id': 'id' },
    existingLabel: 'People already there',
    existing: {
      'fill-blanks': 'fill their blanks',
      overwrite: 'replace the chosen fields',
      skip: 'leave them alone'
    },
    blankNote: 'An empty cell of the file never erases anything.',
    unknownLabel: 'Unknown people',
    create: 'create them',
    refuse: 'refuse them',
    consent: 'Consents {raise}',
    consentRaised: 'Consents {raise}, and where the row says nothing of it the evidence is {evidence}',
    raiseLabel: 'Consents',
    onlyLower: 'can only be lowered',
    mayRaise: 'can be raised too, on evidence',
    evidenceLabel: 'Evidence of the consents of this file',
    noEvidence: 'to name',
    tags: 'Give all of them the tag {tags}',
    tagsLabel: 'Tags, separated by commas',
    noTags: 'none'
  },
  gaps: {
    identity: (name) => `No column becomes ${name}: say which one, or know people otherwise.`,
    dates: (name) => `In ${name}, does the day come before the month?`,
    decimal: (name) => `In ${name}, which sign separates the decimals?`,
    country: 'Which country are the numbers without a country code from?',
    twice: (names) => `${names} become the same thing: keep one.`,
    state: (name) => `${name} goes with a consent of which no column gives the state.`,
    evidence: 'Raising a consent needs evidence.'
  },
  obstacles: {
    reading: 'The file is being read',
    question: 'Answer the questions about reading the file first',
    gap: 'Answer the remaining questions first, in red',
    nothing: 'The file changes nothing',
    rehearsal: 'The rehearsal is running'
  },
  begin: (count, n) => `Import ${n} ${pluralEn(count, 'person', 'people')}`,
  beginPlain: 'Import',
  local: 'Written on this device. Undone in one gesture.'
};

/** A date at the end of a sentence: an abbreviated month brings its own full stop. */
function ended(date: string): string {
  return date.endsWith('.') ? date : `${date}.`;
}
