import type { Channel, ConsentState } from '#lib/domain/consent.ts';
import type { DuplicateReason } from '#lib/domain/person.ts';
import { pluralEn, pluralFr } from './plural.ts';

// Numbers and dates arrive already written for the language; a bare number is only there to choose the plural.

/** One person, at `/contacts/…`. */
export const fr = {
  tab: 'Une personne',
  contacts: 'Contacts',
  before: 'Personne précédente',
  after: 'Personne suivante',
  merge: 'Fusionner',
  rights: 'Ses droits',
  exportAll: 'Exporter tout ce qui est gardé d’elle',
  exportName: 'personne',
  exported: (name: string) => `${name} enregistré`,
  parts: { card: 'Fiche', story: 'Chronologie', consent: 'Accords' },
  part: 'Partie de la fiche',
  gone: {
    title: 'Cette personne n’est plus là',
    text: 'Elle a été supprimée ou fusionnée. Les modifications disent quand, et peuvent la remettre.',
    history: 'Voir les modifications',
    back: 'Revenir aux contacts'
  },
  masked: 'Données masquées : montrez-les pour les modifier.',
  edit: (field: string) => `Modifier ${field}`,
  blank: 'vide',
  addValue: 'Ajouter',
  changed: (field: string) => `${field} : changé`,
  emptied: (field: string) => `${field} : vidé`,
  refused: {
    date: 'Un jour, comme 24/11/1984',
    number: 'Un nombre',
    email: 'Ce n’est pas une adresse e-mail complète',
    phone: 'Ce n’est pas un numéro de téléphone valide',
    country: 'Ce n’est pas un pays connu',
    other: 'Ce champ ne peut pas contenir cette valeur'
  },
  taken: 'Une autre personne a déjà cette valeur.',
  seeOther: 'Voir sa fiche',
  origin: (field: string) => `${field} : d’où vient la valeur`,
  originOf: (field: string) => `D’où vient ${field}`,
  putBack: (value: string) => `Remettre ${value}`,
  source: {
    import: (file: string, line: string | null, at: string) =>
      line === null ? `Import ${file}, ${at}` : `Import ${file}, ligne ${line}, ${at}`,
    sample: (at: string) => `Données d’essai, ${at}`,
    hand: (at: string) => `Saisie à la main, ${at}`,
    many: (at: string) => `Donnée à plusieurs personnes à la fois, ${at}`,
    merged: (at: string) => `Fusion de deux fiches, ${at}`,
    undone: (at: string) => `Remise par une modification défaite, ${at}`,
    forgotten: 'Déjà là avant ce que l’historique retient'
  },
  tags: 'Étiquettes',
  addTag: 'Ajouter une étiquette',
  removeTag: (tag: string) => `Retirer ${tag}`,
  tagged: (tag: string) => `« ${tag} » ajoutée`,
  untagged: (tag: string) => `« ${tag} » retirée`,
  sent: 'Où ses données sont parties',
  nowhere: 'Nulle part',
  story: {
    undated: 'Sans date',
    created: { import: 'Créée par l’import', sample: 'Créée avec les données d’essai', hand: 'Ajoutée à la main' },
    returned: 'Remise parmi les contacts',
    removed: 'Retirée des contacts',
    merged: 'Fusionnée avec une autre fiche',
    field: (field: string) => `${field} changé`,
    fields: (n: string) => `${n} champs changés`,
    noted: (field: string) => `${field} noté`,
    emptied: (field: string) => `${field} vidé`,
    by: 'par l’import',
    tagged: 'Étiquette ajoutée',
    untagged: 'Étiquette retirée',
    seen: 'Revue, sans rien changer, dans l’import',
    undone: 'par une modification défaite',
    becomes: (was: string, now: string) => `${was} devient ${now}`,
    line: (line: string) => `ligne ${line}`,
    consent: {
      subscribed: {
        email: 'S’est inscrite aux e-mails',
        sms: 'S’est inscrite aux SMS',
        push: 'S’est inscrite aux notifications',
        advertising: 'A accepté la publicité'
      },
      unsubscribed: {
        email: 'S’est désinscrite des e-mails',
        sms: 'S’est désinscrite des SMS',
        push: 'S’est désinscrite des notifications',
        advertising: 'A retiré son accord pour la publicité'
      },
      refused: {
        email: 'A refusé les e-mails',
        sms: 'A refusé les SMS',
        push: 'A refusé les notifications',
        advertising: 'A refusé la publicité'
      }
    } satisfies Record<Exclude<ConsentState, 'unknown'>, Record<Channel, string>>,
    forgotten: 'Ce qui précède n’est plus retenu.'
  },
  consent: {
    title: 'Accords',
    state: {
      unknown: 'Inconnu',
      subscribed: 'Peut recevoir',
      unsubscribed: 'Désinscrite',
      refused: 'Refuse'
    } satisfies Record<ConsentState, string>,
    since: {
      unknown: () => 'Jamais demandé.',
      subscribed: (at: string | null) => (at === null ? 'Inscrite, date inconnue.' : `Inscrite ${at}.`),
      unsubscribed: (at: string | null) => (at === null ? 'Désinscrite, date inconnue.' : `Désinscrite ${at}.`),
      refused: (at: string | null) => (at === null ? 'Refus sans date.' : `Refus noté ${at}.`)
    } satisfies Record<ConsentState, (at: string | null) => string>,
    noEvidence: 'Preuve inconnue.',
    held: 'Un import seul ne peut pas le relever.',
    change: 'Changer un accord',
    ledger: (lines: number, n: string) => `Registre, ${n} ${pluralFr(lines, 'ligne', 'lignes')}`,
    ledgerTitle: 'Registre des accords',
    ledgerMeaning: 'Rien ne s’y efface : défaire une modification y ajoute une ligne.',
    until: (at: string) => `jusqu’au ${at}`,
    stands: 'en vigueur',
    channel: 'Canal',
    newState: 'Devient',
    when: 'Quand',
    whenHint: 'Un jour, comme 24/11/2026',
    whenWrong: 'Un jour passé, comme 24/11/2026',
    evidence: 'Comment l’a-t-elle dit ?',
    evidenceHint: 'Un formulaire signé, un appel, une lettre : ce qui le prouvera.',
    evidenceMissing: 'Sans preuve, l’accord ne peut pas être donné.',
    save: 'Noter',
    same: 'C’est déjà son état.',
    saved: (channel: string, state: string) => `${channel} : ${state}`
  },
  twin: {
    title: 'Doublon possible',
    compare: 'Comparer les deux fiches',
    reason: {
      email: 'Même e-mail',
      phone: 'Même téléphone',
      'external-id': 'Même identifiant',
      'name-and-postcode': 'Même nom à l’accent près, même code postal'
    } satisfies Record<DuplicateReason, string>
  },
  record: {
    number: 'numéro',
    values: 'valeurs',
    tags: 'étiquettes',
    consent: 'accords',
    ledger: 'accords précédents',
    origin: 'origine des valeurs',
    story: 'chronologie'
  }
};

export const en: typeof fr = {
  tab: 'A person',
  contacts: 'Contacts',
  before: 'Previous person',
  after: 'Next person',
  merge: 'Merge',
  rights: 'Their rights',
  exportAll: 'Export all that is kept of them',
  exportName: 'person',
  exported: (name) => `${name} saved`,
  parts: { card: 'Card', story: 'Timeline', consent: 'Consent' },
  part: 'Part of the record',
  gone: {
    title: 'This person is no longer there',
    text: 'They were deleted or merged. The changes say when, and can put them back.',
    history: 'See the changes',
    back: 'Back to contacts'
  },
  masked: 'Details are hidden: show them to edit.',
  edit: (field) => `Edit ${field}`,
  blank: 'empty',
  addValue: 'Add',
  changed: (field) => `${field}: changed`,
  emptied: (field) => `${field}: emptied`,
  refused: {
    date: 'A day, like 1984-11-24',
    number: 'A number',
    email: 'This is not a whole e-mail address',
    phone: 'This is not a valid phone number',
    country: 'This is no known country',
    other: 'This field cannot hold this value'
  },
  taken: 'Someone else has this value already.',
  seeOther: 'See them',
  origin: (field) => `${field}: where it comes from`,
  originOf: (field) => `Where ${field} comes from`,
  putBack: (value) => `Put back ${value}`,
  source: {
    import: (file, line, at) => (line === null ? `Import ${file}, ${at}` : `Import ${file}, line ${line}, ${at}`),
    sample: (at) => `Sample contacts, ${at}`,
    hand: (at) => `Typed by hand, ${at}`,
    many: (at) => `Given to several people at once, ${at}`,
    merged: (at) => `Two records merged, ${at}`,
    undone: (at) => `Put back by an undone change, ${at}`,
    forgotten: 'There before what the history remembers'
  },
  tags: 'Tags',
  addTag: 'Add a tag',
  removeTag: (tag) => `Remove ${tag}`,
  tagged: (tag) => `“${tag}” added`,
  untagged: (tag) => `“${tag}” removed`,
  sent: 'Where their details went',
  nowhere: 'Nowhere',
  story: {
    undated: 'Without a date',
    created: { import: 'Created by the import', sample: 'Created with the sample contacts', hand: 'Added by hand' },
    returned: 'Back among the contacts',
    removed: 'Taken out of the contacts',
    merged: 'Merged with another record',
    field: (field) => `${field} changed`,
    fields: (n) => `${n} fields changed`,
    noted: (field) => `${field} noted`,
    emptied: (field) => `${field} emptied`,
    by: 'by the import',
    tagged: 'Tag added',
    untagged: 'Tag removed',
    seen: 'Seen again, with nothing to change, in the import',
    undone: 'by an undone change',
    becomes: (was, now) => `${was} becomes ${now}`,
    line: (line) => `line ${line}`,
    consent: {
      subscribed: {
        email: 'Subscribed to e-mails',
        sms: 'Subscribed to SMS',
        push: 'Subscribed to notifications',
        advertising: 'Accepted advertising'
      },
      unsubscribed: {
        email: 'Unsubscribed from e-mails',
        sms: 'Unsubscribed from SMS',
        push: 'Unsubscribed from notifications',
        advertising: 'Took back consent to advertising'
      },
      refused: {
        email: 'Refused e-mails',
        sms: 'Refused SMS',
        push: 'Refused notifications',
        advertising: 'Refused advertising'
      }
    },
    forgotten: 'What came before is no longer remembered.'
  },
  consent: {
    title: 'Consent',
    state: { unknown: 'Unknown', subscribed: 'May receive', unsubscribed: 'Unsubscribed', refused: 'Refuses' },
    since: {
      unknown: () => 'Never asked.',
      subscribed: (at) => (at === null ? 'Subscribed, date unknown.' : `Subscribed ${at}.`),
      unsubscribed: (at) => (at === null ? 'Unsubscribed, date unknown.' : `Unsubscribed ${at}.`),
      refused: (at) => (at === null ? 'Refusal without a date.' : `Refusal noted ${at}.`)
    },
    noEvidence: 'Evidence unknown.',
    held: 'An import alone cannot raise it.',
    change: 'Change a consent',
    ledger: (lines, n) => `Ledger, ${n} ${pluralEn(lines, 'line', 'lines')}`,
    ledgerTitle: 'Ledger of consent',
    ledgerMeaning: 'Nothing is erased from it: undoing a change adds a line.',
    until: (at) => `until ${at}`,
    stands: 'in force',
    channel: 'Channel',
    newState: 'Becomes',
    when: 'When',
    whenHint: 'A day, like 2026-11-24',
    whenWrong: 'A past day, like 2026-11-24',
    evidence: 'How did they say so?',
    evidenceHint: 'A signed form, a call, a letter: what will prove it.',
    evidenceMissing: 'Without evidence, consent cannot be given.',
    save: 'Note it',
    same: 'That is how it stands already.',
    saved: (channel, state) => `${channel}: ${state}`
  },
  twin: {
    title: 'Possible duplicate',
    compare: 'Compare the two records',
    reason: {
      email: 'Same e-mail',
      phone: 'Same phone',
      'external-id': 'Same identifier',
      'name-and-postcode': 'Same name but for accents, same postcode'
    }
  },
  record: {
    number: 'number',
    values: 'values',
    tags: 'tags',
    consent: 'consent',
    ledger: 'former consent',
    origin: 'origin of values',
    story: 'timeline'
  }
};
