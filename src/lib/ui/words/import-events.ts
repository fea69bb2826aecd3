import type { EventGap } from '#lib/engine/events/event-gaps.ts';
import { pluralEn, pluralFr } from './plural.ts';

// Numbers arrive already written for the language; a bare number is only there to choose the plural.

/** A file of events: what its columns become, of what time it is whole, what an import of it would do, and did. */
export const fr = {
  title: 'Importer des événements',
  kind: {
    sentence: 'Ce fichier contient {kind}',
    label: 'Ce que contient le fichier',
    people: 'des personnes, une par ligne',
    events: 'des événements : achats, ouvertures, visites…'
  },
  columns: {
    person: {
      email: 'La personne, par e-mail',
      phone: 'La personne, par téléphone',
      'external-id': 'La personne, par identifiant'
    },
    time: 'Le moment',
    type: 'Le type d’événement',
    ownNamed: (name: string) => `Nouvel attribut « ${name} »`,
    formLabel: 'Comment le moment est écrit',
    forms: { written: 'date écrite', seconds: 'secondes depuis 1970', milliseconds: 'millisecondes depuis 1970' },
    zoneLabel: 'Heure de',
    zone: (place: string) => `heure de ${place}`,
    meansLabel: (word: string) => `Ce que veut dire « ${word} »`,
    means: (word: string, type: string) => `${word} : ${type}`,
    refused: 'refusé',
    ownType: (name: string) => `Nouveau type « ${name} »`
  },
  all: {
    title: 'Les événements',
    one: 'Chaque ligne est un événement {type}, venu de {source}',
    several: 'Les événements viennent de {source}',
    typeLabel: 'Type d’événement',
    typeAsk: 'à choisir',
    sourceLabel: 'Source, telle que vous la nommez',
    sourceAsk: 'à nommer',
    unknown: 'Les personnes inconnues : {unknown}',
    unknownLabel: 'Personnes inconnues',
    create: 'les créer, avec leur identité seule',
    setAside: 'laisser leurs événements de côté',
    covers: 'La source est connue en entier {covers}',
    coversDays: 'La source est connue en entier {covers} {from} au {until}',
    coversLabel: 'Période connue en entier',
    coversFound: 'du premier au dernier événement du fichier',
    coversChosen: 'du',
    coversChoice: 'entre deux jours que je dis',
    fromLabel: 'Premier jour connu',
    untilLabel: 'Dernier jour connu',
    wrongDay: 'Un jour, comme 31/12/2026',
    coversNote:
      'Une règle qui regarde hors de cette période le dira : sans données, « aucune commande » ne veut rien dire.'
  },
  gaps: {
    identity: 'Quelle colonne dit à qui c’est arrivé ?',
    time: 'Quelle colonne dit quand ?',
    type: 'Que sont ces événements ?',
    source: 'D’où viennent-ils ? Nommez la source.',
    meanings: 'Aucun mot de la colonne ne désigne un type d’événement.',
    country: 'De quel pays sont les numéros sans indicatif ?',
    covers: 'La période connue finit avant de commencer.'
  } satisfies Record<Exclude<EventGap['about'], 'dates' | 'decimal'>, string>,
  running: '{file}, événements de {source}, personnes reconnues par {identity}',
  equation: {
    label: 'Lignes lues, et ce que chacune devient',
    created: (count: number) => pluralFr(count, 'événement nouveau', 'événements nouveaux'),
    unchanged: (count: number) => pluralFr(count, 'déjà connu', 'déjà connus'),
    merged: (count: number) => pluralFr(count, 'répété', 'répétés')
  },
  types: 'Par type',
  between: (first: string, last: string) => `du ${first} au ${last}`,
  people: (count: number, n: string) =>
    `${n} ${pluralFr(count, 'personne inconnue sera créée', 'personnes inconnues seront créées')}`,
  peopleThen: (count: number, n: string) =>
    `${n} ${pluralFr(count, 'personne inconnue a été créée', 'personnes inconnues ont été créées')}`,
  onlyKnown: 'Tout était déjà là. Seule s’étend la période connue en entier.',
  begin: (count: number, n: string) => `Importer ${n} ${pluralFr(count, 'événement', 'événements')}`,
  known: (day: string, time: string | null) => `connu jusqu’au ${day}${time === null ? '' : ` à ${time}`}`,
  cellsMeaning: 'L’événement est pris sans cette case.'
};

export const en: typeof fr = {
  title: 'Import events',
  kind: {
    sentence: 'This file holds {kind}',
    label: 'What the file holds',
    people: 'people, one a line',
    events: 'events: orders, opens, visits…'
  },
  columns: {
    person: {
      email: 'The person, by e-mail',
      phone: 'The person, by phone',
      'external-id': 'The person, by identifier'
    },
    time: 'The moment',
    type: 'The type of event',
    ownNamed: (name) => `New attribute “${name}”`,
    formLabel: 'How the moment is written',
    forms: { written: 'written date', seconds: 'seconds since 1970', milliseconds: 'milliseconds since 1970' },
    zoneLabel: 'Time of',
    zone: (place) => `time of ${place}`,
    meansLabel: (word) => `What “${word}” means`,
    means: (word, type) => `${word}: ${type}`,
    refused: 'refused',
    ownType: (name) => `New type “${name}”`
  },
  all: {
    title: 'The events',
    one: 'Each line is an event {type}, from {source}',
    several: 'The events come from {source}',
    typeLabel: 'Type of event',
    typeAsk: 'to be chosen',
    sourceLabel: 'Source, as you call it',
    sourceAsk: 'to be named',
    unknown: 'People nobody knows: {unknown}',
    unknownLabel: 'People nobody knows',
    create: 'create them, with their identity alone',
    setAside: 'set their events aside',
    covers: 'The source is known in full {covers}',
    coversDays: 'The source is known in full {covers} {from} to {until}',
    coversLabel: 'Time known in full',
    coversFound: 'from the first to the last event of the file',
    coversChosen: 'from',
    coversChoice: 'between two days that I say',
    fromLabel: 'First day known',
    untilLabel: 'Last day known',
    wrongDay: 'A day, such as 31/12/2026',
    coversNote: 'A rule that looks outside this time will say so: without data, “no order” means nothing.'
  },
  gaps: {
    identity: 'Which column says to whom it happened?',
    time: 'Which column says when?',
    type: 'What are these events?',
    source: 'Where do they come from? Name the source.',
    meanings: 'No word of the column means a type of event.',
    country: 'Which country are the numbers without a country code from?',
    covers: 'The time known in full ends before it begins.'
  },
  running: '{file}, events from {source}, people known by {identity}',
  equation: {
    label: 'Lines read, and what each becomes',
    created: (count) => pluralEn(count, 'new event', 'new events'),
    unchanged: () => 'known already',
    merged: () => 'repeated'
  },
  types: 'By type',
  between: (first, last) => `from ${first} to ${last}`,
  people: (count, n) => `${n} unknown ${pluralEn(count, 'person', 'people')} will be created`,
  peopleThen: (count, n) => `${n} unknown ${pluralEn(count, 'person was', 'people were')} created`,
  onlyKnown: 'All of it was there already. Only the time known in full grows.',
  begin: (count, n) => `Import ${n} ${pluralEn(count, 'event', 'events')}`,
  known: (day, time) => `known until ${day}${time === null ? '' : ` at ${time}`}`,
  cellsMeaning: 'The event is taken without this cell.'
};
