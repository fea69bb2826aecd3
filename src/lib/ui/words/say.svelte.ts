import type { Bilingual, Language } from '#lib/domain/words.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import * as areas from './areas.ts';
import { typesetFr, typesetTree } from './typeset.ts';

type Areas = typeof areas;
/** Every sentence of the interface, by area. */
export type Words = { readonly [A in keyof Areas]: Areas[A]['fr'] };

/** The sentences in the language of the user; inside a template or an effect it follows a switch. */
export function say(): Words {
  return spoken[preferences.language];
}

/** A sentence that comes from a catalogue file. */
export function told(sentence: Bilingual): string {
  return preferences.language === 'fr' ? typesetFr(sentence.fr) : sentence.en;
}

const spoken: Readonly<Record<Language, Words>> = { fr: typesetTree(wordsIn('fr')), en: wordsIn('en') };

function wordsIn(language: Language): Words {
  const pairs = Object.entries(areas).map(([name, area]) => [name, area[language]] as const);
  return Object.fromEntries(pairs) as unknown as Words;
}
