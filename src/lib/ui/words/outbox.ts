import type { Blockage } from '#lib/domain/destination.ts';
import type { OutboxEffect, OutboxItem, OutboxState } from '#lib/domain/outbox.ts';
import { pluralEn, pluralFr } from './plural.ts';

/** The room of what leaves, at `/outbox`. Numbers, sizes and moments arrive already written for the language. */
export const fr = {
  title: 'Boîte d’envoi',
  meaning: 'Rien d’autre ne sort de cet appareil',
  tryNow: 'Essayer maintenant',
  offline: {
    title: 'Hors ligne.',
    waiting: (count: number, n: string) =>
      `${n} ${pluralFr(count, 'envoi attend', 'envois attendent')} en sûreté. Ils partiront dans l’ordre, dès que Tamis sera ouvert en ligne.`
  },
  empty: {
    title: 'Rien n’attend',
    text: 'Ce qui doit partir vers un réseau attend ici, avec ses octets exacts, jusqu’à ce que le réseau ait répondu. Créez une audience pour commencer.',
    make: 'Aller aux audiences'
  },
  lanes: {
    here: 'Sur cet appareil',
    next: 'prochaines à partir',
    left: 'Parti',
    waiting: (count: number, n: string) => `${n} ${pluralFr(count, 'attend', 'attendent')}`,
    nothing: 'Rien n’attend',
    sent: (count: number, n: string) => `${n} ${pluralFr(count, 'requête', 'requêtes')}`,
    never: 'rien encore',
    paused: 'Suspendue par vous',
    patience: (moment: string) => `Le réseau demande d’attendre, jusqu’à ${moment}`,
    review: (count: number, n: string) => `${n} à revoir`
  },
  blocked: {
    title: {
      token: 'Le jeton est refusé, la file est retenue',
      permission: 'Le compte n’a pas ce droit, la file est retenue',
      terms: 'Les conditions du réseau attendent d’être acceptées chez lui',
      stopped: 'Le réseau a arrêté ce compte, rien n’est plus essayé',
      retired: 'Le réseau ne parle plus cette langue : mettez Tamis à jour',
      unreadable: 'Le navigateur ne peut pas lire la réponse : réglage du relais ou de l’adresse'
    } satisfies Record<Blockage, string>,
    short: {
      token: 'Jeton refusé',
      permission: 'Droit refusé',
      terms: 'Conditions à accepter',
      stopped: 'Arrêtée par le réseau',
      retired: 'Tamis à mettre à jour',
      unreadable: 'Réponse illisible'
    } satisfies Record<Blockage, string>,
    since: (moment: string) => `Depuis ${moment}. Rien n’est perdu.`,
    token: 'Saisir un nouveau jeton',
    again: 'C’est réglé, reprendre'
  },
  token: {
    title: (name: string) => `Jeton de ${name}`,
    meaning: 'Il est chiffré sur cet appareil, n’est envoyé qu’à ce réseau, et ne sort dans aucune sauvegarde.',
    label: 'Jeton d’accès',
    keep: 'Garder le jeton'
  },
  pause: 'Suspendre la file',
  resume: 'Reprendre la file',
  requests: {
    title: (name: string, count: number, n: string) => `${name}, ${n} ${pluralFr(count, 'requête', 'requêtes')}`,
    order: 'Ordre',
    action: 'Action',
    audience: 'Audience',
    people: 'Personnes',
    prepared: 'Préparée',
    state: 'État',
    open: (order: string, action: string) => `Requête ${order}, ${action}`
  },
  effect: {
    create: 'Créer',
    add: 'Ajouter',
    remove: 'Retirer',
    replace: 'Remplacer',
    empty: 'Vider',
    lookalike: 'Créer une similaire'
  } satisfies Record<OutboxEffect['kind'], string>,
  meaningOf: {
    create: () => 'crée l’audience',
    add: (count: number, n: string) => `ajoute ${n} ${pluralFr(count, 'personne', 'personnes')}`,
    remove: (count: number, n: string) => `retire ${n} ${pluralFr(count, 'personne', 'personnes')}`,
    replace: (count: number, n: string) => `remplace tout par ${n} ${pluralFr(count, 'personne', 'personnes')}`,
    empty: () => 'vide l’audience',
    lookalike: () => 'crée une audience similaire'
  } satisfies Record<OutboxEffect['kind'], (count: number, n: string) => string>,
  state: {
    waiting: 'Attend le réseau',
    sending: 'Part',
    sent: 'Envoyée',
    refused: 'Refusée',
    held: 'Attend votre accord',
    cancelled: 'Retirée'
  } satisfies Record<OutboxState, string>,
  heldFor: {
    restored: 'Elle vient d’une sauvegarde : part-elle encore ?',
    stale: 'Elle est prête depuis plus de trente jours : part-elle encore ?',
    'other-build': 'Une autre version de Tamis l’a préparée : elle ne part pas sans vous.'
  } satisfies Record<NonNullable<OutboxItem['heldFor']>, string>,
  request: {
    title: (order: string, total: string) => `Requête ${order} sur ${total}`,
    to: 'Vers',
    effect: 'Effet',
    operation: 'Opération',
    once: 'une seule fois',
    consent: 'Consentement',
    consentAgain: 'relu au moment de l’envoi',
    consentNone: 'tout le monde, à votre demande',
    tries: 'Essais',
    none: 'aucun encore',
    tried: (count: number, n: string) => `${n} ${pluralFr(count, 'essai', 'essais')}`,
    next: (moment: string) => `le prochain ${moment}`,
    answer: 'Réponse',
    received: (n: string) => `${n} reçues`,
    invalid: (n: string) => `${n} refusées par le réseau`,
    noAnswer: 'aucune réponse',
    bytes: 'Octets exacts',
    masked: 'Jeton masqué',
    others: (count: number, n: string) => `… ${n} ${pluralFr(count, 'autre ligne', 'autres lignes')}`,
    copy: 'Copier',
    copied: 'Copié',
    close: 'Fermer la requête',
    take: 'Retirer de la file',
    hold: 'Retenir',
    release: 'Laisser partir',
    retry: 'Essayer à nouveau',
    taken: 'Requête retirée de la file'
  }
};

export const en: typeof fr = {
  title: 'Outbox',
  meaning: 'Nothing else leaves this device',
  tryNow: 'Try now',
  offline: {
    title: 'Offline.',
    waiting: (count, n) =>
      `${n} ${pluralEn(count, 'item waits', 'items wait')} safely. They leave in order, as soon as Tamis is open online.`
  },
  empty: {
    title: 'Nothing waits',
    text: 'What is to leave for a network waits here, with its exact bytes, until the network has answered. Create an audience to begin.',
    make: 'Go to audiences'
  },
  lanes: {
    here: 'On this device',
    next: 'next to leave',
    left: 'Left',
    waiting: (count, n) => `${n} ${pluralEn(count, 'waits', 'wait')}`,
    nothing: 'Nothing waits',
    sent: (count, n) => `${n} ${pluralEn(count, 'request', 'requests')}`,
    never: 'nothing yet',
    paused: 'Paused by you',
    patience: (moment) => `The network asks to wait, until ${moment}`,
    review: (_count, n) => `${n} to review`
  },
  blocked: {
    title: {
      token: 'The token is refused, the lane is held',
      permission: 'The account may not do this, the lane is held',
      terms: 'The network’s terms wait to be accepted there',
      stopped: 'The network has stopped this account, nothing is tried any more',
      retired: 'The network no longer speaks this language: update Tamis',
      unreadable: 'The browser may not read the answer: a setting of the relay or of the address'
    },
    short: {
      token: 'Token refused',
      permission: 'Not permitted',
      terms: 'Terms to accept',
      stopped: 'Stopped by the network',
      retired: 'Tamis to be updated',
      unreadable: 'Answer cannot be read'
    },
    since: (moment) => `Since ${moment}. Nothing is lost.`,
    token: 'Enter a new token',
    again: 'It is settled, resume'
  },
  token: {
    title: (name) => `Token of ${name}`,
    meaning: 'It is encrypted on this device, sent to this network only, and leaves in no backup.',
    label: 'Access token',
    keep: 'Keep the token'
  },
  pause: 'Pause the lane',
  resume: 'Resume the lane',
  requests: {
    title: (name, count, n) => `${name}, ${n} ${pluralEn(count, 'request', 'requests')}`,
    order: 'Order',
    action: 'Action',
    audience: 'Audience',
    people: 'People',
    prepared: 'Prepared',
    state: 'State',
    open: (order, action) => `Request ${order}, ${action}`
  },
  effect: {
    create: 'Create',
    add: 'Add',
    remove: 'Remove',
    replace: 'Replace',
    empty: 'Empty',
    lookalike: 'Create a lookalike'
  },
  meaningOf: {
    create: () => 'creates the audience',
    add: (count, n) => `adds ${n} ${pluralEn(count, 'person', 'people')}`,
    remove: (count, n) => `removes ${n} ${pluralEn(count, 'person', 'people')}`,
    replace: (count, n) => `replaces everybody by ${n} ${pluralEn(count, 'person', 'people')}`,
    empty: () => 'empties the audience',
    lookalike: () => 'creates a lookalike audience'
  },
  state: {
    waiting: 'Waits for the network',
    sending: 'Leaving',
    sent: 'Sent',
    refused: 'Refused',
    held: 'Waits for your yes',
    cancelled: 'Taken out'
  },
  heldFor: {
    restored: 'It comes from a backup: does it still leave?',
    stale: 'It has been ready for more than thirty days: does it still leave?',
    'other-build': 'Another version of Tamis prepared it: it does not leave without you.'
  },
  request: {
    title: (order, total) => `Request ${order} of ${total}`,
    to: 'To',
    effect: 'Effect',
    operation: 'Operation',
    once: 'once only',
    consent: 'Consent',
    consentAgain: 'read again when sending',
    consentNone: 'everybody, as you asked',
    tries: 'Tries',
    none: 'none yet',
    tried: (count, n) => `${n} ${pluralEn(count, 'try', 'tries')}`,
    next: (moment) => `the next ${moment}`,
    answer: 'Answer',
    received: (n) => `${n} received`,
    invalid: (n) => `${n} refused by the network`,
    noAnswer: 'no answer',
    bytes: 'Exact bytes',
    masked: 'Token masked',
    others: (count, n) => `… ${n} ${pluralEn(count, 'other line', 'other lines')}`,
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close the request',
    take: 'Take out of the lane',
    hold: 'Hold',
    release: 'Let it leave',
    retry: 'Try again',
    taken: 'Request taken out of the lane'
  }
};
