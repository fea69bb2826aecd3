import type { AudienceState, LeftOut } from '#lib/domain/audience.ts';
import type { Route } from '#lib/domain/destination.ts';
import { pluralEn, pluralFr } from './plural.ts';

/** Audiences, at `/audiences`. Numbers and moments arrive already written for the language. */
export const fr = {
  title: 'Audiences',
  meta: (n: string, limit: string) => `${n} sur ${limit}`,
  make: 'Nouvelle audience',
  empty: {
    title: 'Aucune audience',
    text: 'Une audience est un segment, ou une liste figée, qu’un réseau publicitaire tient à jour. Seules des empreintes partent, et seulement de qui accepte la publicité.'
  },
  columns: {
    name: 'Audience',
    size: 'Taille',
    scale: 'Seuil du réseau',
    state: 'État',
    since: 'Depuis l’envoi',
    last: 'Dernier envoi'
  },
  route: { direct: 'Direct', relay: 'Par votre relais', file: 'Par fichier' } satisfies Record<Route, string>,
  waiting: (count: number, n: string) => `${n} ${pluralFr(count, 'requête attend', 'requêtes attendent')} de partir`,
  toReview: 'À revoir dans la boîte d’envoi',
  source: {
    kept: 'Segment, suivi en continu',
    until: (day: string) => `Segment, jusqu’au ${day}`,
    once: 'Segment, envoyé une fois',
    list: 'Liste figée',
    gone: 'Sa source n’existe plus',
    automation: 'Remplie personne par personne',
    lookalike: 'Similaire'
  },
  status: {
    never: 'Jamais envoyée',
    waits: 'Attend de partir',
    usable: 'Utilisable',
    few: (n: string) => `Trop peu, ${n} de plus`,
    held: 'Retenue',
    review: 'À revoir'
  },
  state: {
    active: 'Active',
    paused: 'Suivi suspendu',
    archived: 'Archivée',
    deleted: 'Supprimée'
  } satisfies Record<AudienceState, string>,
  upToDate: 'à jour',
  added: (n: string) => `+ ${n}`,
  removed: (n: string) => `− ${n}`,
  same: 'sans changement',
  never: 'jamais',
  create: {
    title: 'Nouvelle audience',
    meaning: 'Rien ne part encore : vous verrez qui serait envoyé avant de mettre en file.',
    name: 'Nom de l’audience',
    sensitive: 'Un nom qui parle de santé ou d’argent peut faire bloquer l’audience par Meta.',
    destination: 'Destination',
    another: 'Autre destination…',
    source: 'Source',
    segment: (name: string) => `Segment « ${name} »`,
    list: (name: string) => `Liste « ${name} »`,
    noSource: 'Créez d’abord un segment : une audience en est faite.',
    keep: 'Créer l’audience'
  },
  destination: {
    title: 'Nouvelle destination',
    meaning: 'Le compte où vos audiences partent. Rien n’est contacté avant qu’une audience attende.',
    network: 'Réseau',
    route: 'Par quel chemin',
    name: 'Nom affiché',
    token: 'Jeton d’accès',
    malformed: (hint: string) => `Ce n’est pas la forme attendue. ${hint}`,
    missing: (hint: string) => `À remplir. ${hint}`,
    keep: 'Créer la destination'
  },
  page: {
    gone: 'Cette audience n’existe plus sur cet appareil.',
    of: 'Les personnes du segment',
    source: 'Source',
    sync: 'Suivi',
    syncs: { kept: 'suivie en continu', once: 'envoyée une fois' },
    identifiers: 'Identifiants envoyés',
    identifiersMeaning: 'Chacun est mis à la forme du réseau, puis haché. Rien ne part en clair.',
    oneList: 'Ce réseau les veut dans des listes séparées : un seul à la fois.',
    consent: 'Consentement',
    consents: {
      advertising: 'Seulement qui accepte la publicité',
      anyone: 'Tout le monde, consentement non vérifié'
    },
    anyoneHint: 'Vous devez pouvoir prouver leur accord autrement.',
    others: 'Autres audiences',
    include: 'Ajouter les personnes de',
    exclude: 'Enlever les personnes de',
    choose: 'choisir une audience…',
    drop: (name: string) => `Ne plus tenir compte de ${name}`,
    history: 'Versions',
    version: (count: number, people: string) => `${people} ${pluralFr(count, 'personne', 'personnes')}`,
    noVersion: 'Encore rien mis en file.',
    pause: 'Suspendre le suivi',
    resume: 'Reprendre le suivi',
    archive: 'Archiver',
    unarchive: 'Sortir des archives',
    replace: 'Tout envoyer à nouveau',
    more: 'Autres gestes'
  },
  rehearsal: {
    title: 'Répétition',
    counting: 'Compte en cours',
    source: 'Dans la source',
    people: 'partiraient',
    leftOut: {
      excluded: 'Dans une audience enlevée',
      consent: 'Sans accord pour la publicité',
      missing: 'Sans aucun de ces identifiants',
      malformed: 'Identifiant mal formé',
      twin: 'Mêmes identifiants qu’une autre personne'
    } satisfies Record<keyof LeftOut, string>,
    identifiers: 'Par identifiant',
    valid: (n: string) => `${n} valides`,
    missing: (n: string) => `${n} absents`,
    malformed: (n: string) => `${n} mal formés`,
    queue: 'Mettre en file',
    queued: (added: string, removed: string) => `En file : +${added}, −${removed}. Cela part dès que le réseau est là.`,
    nothing: 'Le réseau tient déjà ces personnes : rien à envoyer.',
    noControl: 'Une fois l’audience utilisée, le réseau seul décide à qui il montre l’annonce, et quand.'
  }
};

export const en: typeof fr = {
  title: 'Audiences',
  meta: (n, limit) => `${n} of ${limit}`,
  make: 'New audience',
  empty: {
    title: 'No audience',
    text: 'An audience is a segment, or a frozen list, that an ad network keeps up to date. Only digests leave, and only of people who accept advertising.'
  },
  columns: {
    name: 'Audience',
    size: 'Size',
    scale: 'Network’s threshold',
    state: 'State',
    since: 'Since sending',
    last: 'Last sending'
  },
  route: { direct: 'Direct', relay: 'By your relay', file: 'By file' },
  waiting: (count, n) => `${n} ${pluralEn(count, 'request waits', 'requests wait')} to leave`,
  toReview: 'To review in the outbox',
  source: {
    kept: 'Segment, kept in sync',
    until: (day) => `Segment, until ${day}`,
    once: 'Segment, sent once',
    list: 'Frozen list',
    gone: 'Its source no longer exists',
    automation: 'Filled person by person',
    lookalike: 'Lookalike'
  },
  status: {
    never: 'Never sent',
    waits: 'Waits to leave',
    usable: 'Usable',
    few: (n) => `Too few, ${n} more`,
    held: 'Held',
    review: 'To review'
  },
  state: { active: 'Active', paused: 'Sync paused', archived: 'Archived', deleted: 'Deleted' },
  upToDate: 'up to date',
  added: (n) => `+ ${n}`,
  removed: (n) => `− ${n}`,
  same: 'no change',
  never: 'never',
  create: {
    title: 'New audience',
    meaning: 'Nothing leaves yet: you will see who would be sent before queuing.',
    name: 'Name of the audience',
    sensitive: 'A name that speaks of health or money may get the audience blocked by Meta.',
    destination: 'Destination',
    another: 'Another destination…',
    source: 'Source',
    segment: (name) => `Segment “${name}”`,
    list: (name) => `List “${name}”`,
    noSource: 'Create a segment first: an audience is made of one.',
    keep: 'Create the audience'
  },
  destination: {
    title: 'New destination',
    meaning: 'The account where your audiences go. Nothing is contacted before an audience waits.',
    network: 'Network',
    route: 'Which way',
    name: 'Name shown',
    token: 'Access token',
    malformed: (hint) => `This is not the form expected. ${hint}`,
    missing: (hint) => `To be filled in. ${hint}`,
    keep: 'Create the destination'
  },
  page: {
    gone: 'This audience no longer exists on this device.',
    of: 'The people of the segment',
    source: 'Source',
    sync: 'Sync',
    syncs: { kept: 'kept in sync', once: 'sent once' },
    identifiers: 'Identifiers sent',
    identifiersMeaning: 'Each is put in the network’s form, then hashed. Nothing leaves in clear.',
    oneList: 'This network wants them in separate lists: one at a time.',
    consent: 'Consent',
    consents: { advertising: 'Only who accepts advertising', anyone: 'Everybody, consent not checked' },
    anyoneHint: 'You must be able to prove their consent otherwise.',
    others: 'Other audiences',
    include: 'Add the people of',
    exclude: 'Take out the people of',
    choose: 'choose an audience…',
    drop: (name) => `Leave ${name} aside`,
    history: 'Versions',
    version: (count, people) => `${people} ${pluralEn(count, 'person', 'people')}`,
    noVersion: 'Nothing queued yet.',
    pause: 'Pause sync',
    resume: 'Resume sync',
    archive: 'Archive',
    unarchive: 'Take out of the archive',
    replace: 'Send everybody again',
    more: 'Other actions'
  },
  rehearsal: {
    title: 'Rehearsal',
    counting: 'Counting',
    source: 'In the source',
    people: 'would leave',
    leftOut: {
      excluded: 'In an audience taken out',
      consent: 'Without a yes to advertising',
      missing: 'With none of these identifiers',
      malformed: 'Malformed identifier',
      twin: 'Same identifiers as somebody else'
    },
    identifiers: 'By identifier',
    valid: (n) => `${n} valid`,
    missing: (n) => `${n} missing`,
    malformed: (n) => `${n} malformed`,
    queue: 'Queue',
    queued: (added, removed) => `Queued: +${added}, −${removed}. It leaves as soon as the network is there.`,
    nothing: 'The network holds these people already: nothing to send.',
    noControl: 'Once the audience is in use, the network alone decides to whom it shows the ad, and when.'
  }
};
