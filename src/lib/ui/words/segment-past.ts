import { pluralEn, pluralFr } from './plural.ts';

/** A segment at a past moment, and its examples. */
export const fr = {
  past: {
    look: 'Revoir à un moment passé',
    day: 'Jour',
    hour: 'Heure',
    see: 'Revoir',
    title: 'Vous regardez le passé',
    at: (when: string, zone: string) => `${when}, ${zone}`,
    back: 'Revenir à maintenant',
    meaning:
      'Les conditions d’aujourd’hui, comptées à ce moment. Les nombres à côté des conditions restent ceux de maintenant.',
    now: (n: string, change: string) => `${n} maintenant, ${change}`,
    whose: 'Personnes',
    then: 'Alors',
    entered: 'Entrées depuis',
    left: 'Sorties',
    meaningOf: {
      then: 'y étaient à ce moment.',
      entered: 'y sont maintenant, et n’y étaient pas.',
      left: 'y étaient, et n’y sont plus.'
    },
    future: 'Ce moment n’est pas encore passé.'
  },
  examples: {
    right: (count: number, n: string, all: string) =>
      `${n} ${pluralFr(count, 'témoin', 'témoins')} sur ${all} à ${pluralFr(count, 'sa', 'leur')} place`,
    inside: (names: string) => `${names} dedans`,
    outside: (names: string) => `${names} dehors`,
    shouldBeIn: (name: string) => `${name} devrait être dedans`,
    shouldBeOut: (name: string) => `${name} devrait être dehors`,
    pinIn: 'Témoin : doit rester dedans',
    pinOut: 'Témoin : doit rester dehors',
    pinnedIn: 'Témoin, doit être dedans',
    pinnedOut: 'Témoin, doit être dehors',
    unpin: 'Ne plus prendre comme témoin'
  }
};

export const en: typeof fr = {
  past: {
    look: 'Look at a past moment',
    day: 'Day',
    hour: 'Time',
    see: 'Look',
    title: 'You are looking at the past',
    at: (when, zone) => `${when}, ${zone}`,
    back: 'Back to now',
    meaning: 'The conditions of today, counted at that moment. The numbers beside the conditions stay those of now.',
    now: (n, change) => `${n} now, ${change}`,
    whose: 'People',
    then: 'Then',
    entered: 'Entered since',
    left: 'Left',
    meaningOf: {
      then: 'in at that moment.',
      entered: 'in now, and not then.',
      left: 'in then, and not any more.'
    },
    future: 'This moment is not past yet.'
  },
  examples: {
    right: (count, n, all) => `${n} of ${all} ${pluralEn(count, 'example', 'examples')} in place`,
    inside: (names) => `${names} in`,
    outside: (names) => `${names} out`,
    shouldBeIn: (name) => `${name} should be in`,
    shouldBeOut: (name) => `${name} should be out`,
    pinIn: 'Example: must stay in',
    pinOut: 'Example: must stay out',
    pinnedIn: 'Example, must be in',
    pinnedOut: 'Example, must be out',
    unpin: 'No longer an example'
  }
};
