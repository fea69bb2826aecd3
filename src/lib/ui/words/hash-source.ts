import type { ColumnRole } from '#lib/domain/column.ts';

/** The file on the table: how it is read, what its columns hold. */
export const fr = {
  title: 'Hacher un fichier',
  produced: 'Fichiers produits',
  another: 'Hacher un autre fichier',
  back: 'Retour',
  empty: {
    text: 'Un export de CRM, quelles que soient ses colonnes et sa taille. Il est lu ici et ne quitte pas cet appareil.',
    sample: 'Essayer sur un exemple',
    sampleText: 'Pas de fichier sous la main ? 50 000 personnes inventées, avec de vrais défauts.'
  },
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
    role: (name: string) => `Contenu de la colonne ${name}`,
    blank: 'vide',
    recognised: (count: number, n: string) =>
      count > 1 ? `${n} colonnes reconnues par l’en-tête et les valeurs.` : `${n} colonne reconnue.`,
    noneRecognised: 'Aucune colonne reconnue : dites sous son nom ce que contient celle qui sert.',
    phoneColumns: (role: string) => `${role} dans`,
    addresses: 'Adresses',
    ignored: (count: number, n: string) => (count > 1 ? `${n} autres colonnes ignorées` : `${n} autre colonne ignorée`),
    choose: 'à choisir'
  }
};

export const en: typeof fr = {
  title: 'Hash a file',
  produced: 'Produced files',
  another: 'Hash another file',
  back: 'Back',
  empty: {
    text: 'A CRM export, whatever its columns and its size. It is read here and does not leave this device.',
    sample: 'Try it on a sample',
    sampleText: 'No file at hand? 50,000 invented people, with real flaws.'
  },
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
    role: (name) => `Content of column ${name}`,
    blank: 'empty',
    recognised: (count, n) =>
      count === 1 ? `${n} column recognised.` : `${n} columns recognised by header and values.`,
    noneRecognised: 'No column recognised: say under its name what the one to use holds.',
    phoneColumns: (role) => `${role} in`,
    addresses: 'Addresses',
    ignored: (count, n) => (count === 1 ? `${n} other column ignored` : `${n} other columns ignored`),
    choose: 'to choose'
  }
};
