import type { Bilingual } from '#lib/domain/words.ts';

/** Names of the fields that several networks take. */
export const fieldLabels = {
  email: { fr: 'E-mail', en: 'E-mail' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  mobile: { fr: 'Identifiant mobile', en: 'Mobile id' },
  firstName: { fr: 'Prénom', en: 'First name' },
  lastName: { fr: 'Nom', en: 'Last name' },
  city: { fr: 'Ville', en: 'City' },
  country: { fr: 'Pays', en: 'Country' },
  postcode: { fr: 'Code postal', en: 'Postcode' },
  birthYear: { fr: 'Année de naissance', en: 'Year of birth' },
  birthDate: { fr: 'Date de naissance', en: 'Date of birth' },
  gender: { fr: 'Genre', en: 'Gender' },
  external: { fr: 'Identifiant externe', en: 'External id' },
  handle: { fr: 'Nom de compte', en: 'Handle' }
} as const satisfies Readonly<Record<string, Bilingual>>;
