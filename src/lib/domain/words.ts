export type Language = 'fr' | 'en';

/** A sentence that belongs to a catalogue file, in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
