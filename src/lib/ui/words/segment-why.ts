import { pluralEn, pluralFr } from './plural.ts';

/** Why a person is in a segment or out of it, and what was looked at. */
export const fr = {
  why: {
    titleIn: 'Pourquoi elle y est',
    titleOut: 'Pourquoi elle n’y est pas',
    before: 'Personne précédente',
    after: 'Personne suivante',
    close: 'Fermer',
    inside: 'Dans le segment',
    outside: 'Dehors',
    since: (when: string) => `depuis ${when}`,
    yes: 'Remplie',
    no: 'Non remplie',
    of: (met: number, all: number) => `${met} sur ${all}`,
    then: 'Et ensuite',
    leaves: 'sort, si rien d’autre n’arrive',
    enters: 'entre, si rien d’autre n’arrive',
    enter: 'entre',
    leave: 'sort',
    longer: (time: string) => `reste ${time} de plus`,
    stays: 'reste',
    other: 'Une autre personne',
    find: 'Nom, e-mail ou téléphone'
  },
  fact: {
    blank: 'Rien de noté.',
    noAddress: (consent: string) => `${consent}. Pas d’adresse pour ce canal.`,
    tagged: 'Porte l’étiquette.',
    untagged: 'Ne porte pas l’étiquette.',
    never: 'Jamais, dans ce qui est connu.',
    events: (newest: string, others: number, n: string) =>
      others === 0 ? newest : `${newest}, et ${n} ${pluralFr(others, 'autre fois', 'autres fois')}`,
    outside: (newest: string) => `La dernière fois, hors de la condition : ${newest}`,
    about: (what: string, when: string) => `« ${what} », ${when}`,
    sum: (sum: string) => `Total : ${sum}`,
    member: 'En fait partie.',
    notMember: 'N’en fait pas partie.',
    arrived: (when: string) => `Arrivée ${when}.`,
    arrivedLongAgo: 'Arrivée avant les modifications gardées.',
    draw: (share: string) => `Tirée à ${share}.`
  },
  act: {
    once: (acts: readonly string[]) => `Dès ${acts.join(' et ')}`,
    event: (verb: string) => `qu’elle a ${verb}`,
    again: (verb: string, n: string) => `qu’elle a ${verb} ${n} fois de plus`,
    times: (verb: string, n: string) => `qu’elle a ${verb} ${n} fois`,
    details: (act: string, details: string) => `${act} (${details})`,
    consent: {
      subscribed: (channel: string) => `qu’elle accepte ${channel}`,
      unsubscribed: (channel: string) => `qu’elle n’accepte plus ${channel}`,
      refused: (channel: string) => `qu’elle refuse ${channel}`
    },
    channel: { email: 'l’e-mail', sms: 'les SMS', push: 'le push', advertising: 'la publicité' },
    tagged: (tag: string) => `qu’elle porte l’étiquette « ${tag} »`,
    untagged: (tag: string) => `qu’elle ne porte plus l’étiquette « ${tag} »`,
    value: (sentence: string) => `que ${sentence}`
  }
};

export const en: typeof fr = {
  why: {
    titleIn: 'Why in',
    titleOut: 'Why out',
    before: 'Person before',
    after: 'Person after',
    close: 'Close',
    inside: 'In the segment',
    outside: 'Out',
    since: (when) => `since ${when}`,
    yes: 'Met',
    no: 'Not met',
    of: (met, all) => `${met} of ${all}`,
    then: 'And then',
    leaves: 'leaves, if nothing else happens',
    enters: 'comes in, if nothing else happens',
    enter: 'comes in',
    leave: 'leaves',
    longer: (time) => `stays ${time} longer`,
    stays: 'stays',
    other: 'Somebody else',
    find: 'Name, e-mail or phone'
  },
  fact: {
    blank: 'Nothing noted.',
    noAddress: (consent) => `${consent}. No address for this channel.`,
    tagged: 'Has the tag.',
    untagged: 'Does not have the tag.',
    never: 'Never, as far as is known.',
    events: (newest, others, n) =>
      others === 0 ? newest : `${newest}, and ${n} ${pluralEn(others, 'other time', 'other times')}`,
    outside: (newest) => `Last time, outside the condition: ${newest}`,
    about: (what, when) => `“${what}”, ${when}`,
    sum: (sum) => `Total: ${sum}`,
    member: 'Is in it.',
    notMember: 'Is not in it.',
    arrived: (when) => `Came in ${when}.`,
    arrivedLongAgo: 'Came in before the changes that are kept.',
    draw: (share) => `Drawn at ${share}.`
  },
  act: {
    once: (acts) => `Once ${acts.join(' and ')}`,
    event: (verb) => `they have ${verb}`,
    again: (verb, n) => `they have ${verb} ${n} more ${n === '1' ? 'time' : 'times'}`,
    times: (verb, n) => `they have ${verb} ${n} times`,
    details: (act, details) => `${act} (${details})`,
    consent: {
      subscribed: (channel) => `they accept ${channel}`,
      unsubscribed: (channel) => `they no longer accept ${channel}`,
      refused: (channel) => `they refuse ${channel}`
    },
    channel: { email: 'e-mail', sms: 'SMS', push: 'push', advertising: 'advertising' },
    tagged: (tag) => `they have the tag “${tag}”`,
    untagged: (tag) => `they no longer have the tag “${tag}”`,
    value: (sentence) => sentence
  }
};
