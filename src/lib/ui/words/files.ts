import type { CrmStatus } from '#lib/domain/crm-segment.ts';
import { pluralEn, pluralFr } from './plural.ts';

// Numbers, sizes and dates arrive already written for the language; a bare number is only there to choose the plural.

/** As Powerspace writes them, in every language. */
const status: Record<CrmStatus, string> = { processing: 'Processing', processed: 'Processed' };

/** The room of the produced files, at `/files`. */
export const fr = {
  title: 'Fichiers produits',
  meta: (count: number, n: string, bytes: string) =>
    `${n} ${pluralFr(count, 'fichier', 'fichiers')}, ${bytes} sur cet appareil`,
  hash: 'Hacher un fichier',
  loading: 'Ouverture de l’historique',
  empty: {
    title: 'Rien n’est encore produit',
    text: 'Chaque fichier haché arrive ici avec son empreinte, son manifeste et ce que le réseau en dit. Il reste sur cet appareil.'
  },
  segments: {
    title: 'Segments CRM',
    meta: (count: number, n: string) => `${n} ${pluralFr(count, 'segment', 'segments')}`,
    none: 'Aucun segment. Gardez un fichier sous un nom pour suivre ce que le réseau en dit, mois après mois.',
    status,
    since: (moment: string) => `depuis ${moment}`,
    usable: (network: string) => `Utilisable dans ${network}`,
    notYet: (network: string) => `Pas utilisable dans ${network} avant Processed`,
    profiles: 'profils',
    reach: 'portée annoncée',
    mark: 'Marquer Processed',
    report: 'Relever les chiffres',
    load: 'Charger un nouveau fichier',
    loadShort: 'Nouveau fichier',
    more: (name: string) => `Autres actions pour ${name}`,
    rename: 'Renommer',
    remove: 'Supprimer le segment',
    removed: (name: string) => `Segment ${name} supprimé`,
    replaced: (name: string) => `${name} attend le réseau avec son nouveau fichier`
  },
  history: {
    show: (count: number, n: string) => `Historique, ${n} ${pluralFr(count, 'fichier', 'fichiers')}`,
    label: (name: string) => `Historique de ${name}`,
    current: 'en place',
    loaded: (moment: string) => `Chargé ${moment}`,
    replaced: (moment: string) => `remplacé ${moment}`,
    figures: (profiles: string | null, reach: string | null) =>
      [profiles && `${profiles} profils`, reach && `portée ${reach}`].filter(Boolean).join(', '),
    reported: (moment: string) => `relevé ${moment}`,
    noReport: 'Aucun chiffre relevé'
  },
  processed: {
    title: (name: string) => `${name} est Processed`,
    again: (name: string) => `Chiffres de ${name}`,
    meaning: (network: string) => `Recopiez ce que ${network} affiche. Chaque relevé est gardé avec sa date.`,
    profiles: 'Profils',
    reach: 'Portée, en %',
    later: 'Les chiffres peuvent venir plus tard.',
    keep: 'Garder'
  },
  replace: {
    title: (name: string) => `Remplacer tous les profils de ${name} ?`,
    meaning: (lines: string, before: string) =>
      `Les ${lines} du nouveau fichier prennent la place des ${before} d’avant. L’ancien fichier reste dans l’historique, et le segment redevient Processing.`,
    choose: 'Le nouveau fichier',
    hint: (moment: string, lines: string) => `${moment}, ${lines}`,
    none: (network: string) => `Aucun autre fichier pour ${network}`,
    noneMeaning: 'Hachez d’abord le nouveau fichier pour ce réseau, il sera proposé ici.',
    replace: 'Remplacer les profils',
    notYet: 'Pas encore'
  },
  name: {
    rename: 'Renommer le segment',
    create: 'Garder comme segment CRM',
    meaning: (file: string, network: string) => `${file}, pour ${network}. Le statut commence à Processing.`,
    label: 'Nom du segment',
    keep: 'Garder',
    kept: (name: string) => `${name} est gardé`
  },
  productions: {
    title: 'Fichiers',
    retention: (n: string) =>
      `Les ${n} derniers et ceux des segments gardent leur contenu. Les plus anciens gardent leur ligne.`,
    from: (network: string, source: string) => `${network}, depuis ${source}`,
    inSegment: (name: string) => `segment ${name}`,
    lines: (count: number, n: string) => `${n} ${pluralFr(count, 'ligne', 'lignes')}`,
    aside: (n: string) => `${n} à l’écart`,
    noneAside: 'rien à l’écart',
    gone: 'Le contenu a quitté cet appareil, la ligne reste',
    goneShort: 'Contenu effacé de cet appareil',
    fingerprint: 'Empreinte SHA-256',
    copy: (name: string) => `Copier l’empreinte entière de ${name}`,
    copyShort: 'Copier l’empreinte',
    copied: 'Empreinte copiée',
    save: 'Enregistrer',
    saveNamed: (name: string) => `Enregistrer ${name}`,
    saved: (name: string) => `${name} enregistré`,
    more: (name: string) => `Autres actions pour ${name}`,
    manifest: 'Manifeste',
    asideFile: 'Lignes à l’écart',
    segment: 'Garder comme segment CRM',
    remove: 'Supprimer',
    removed: (name: string) => `${name} supprimé`
  }
};

export const en: typeof fr = {
  title: 'Produced files',
  meta: (count, n, bytes) => `${n} ${pluralEn(count, 'file', 'files')}, ${bytes} on this device`,
  hash: 'Hash a file',
  loading: 'Opening the history',
  empty: {
    title: 'Nothing is produced yet',
    text: 'Each hashed file comes here with its digest, its manifest and what the network says of it. It stays on this device.'
  },
  segments: {
    title: 'CRM segments',
    meta: (count, n) => `${n} ${pluralEn(count, 'segment', 'segments')}`,
    none: 'No segment. Keep a file under a name to follow what the network says of it, month after month.',
    status,
    since: (moment) => `since ${moment}`,
    usable: (network) => `Usable in ${network}`,
    notYet: (network) => `Not usable in ${network} before Processed`,
    profiles: 'profiles',
    reach: 'stated reach',
    mark: 'Mark Processed',
    report: 'Copy the figures',
    load: 'Load a new file',
    loadShort: 'New file',
    more: (name) => `Other actions for ${name}`,
    rename: 'Rename',
    remove: 'Delete the segment',
    removed: (name) => `Segment ${name} deleted`,
    replaced: (name) => `${name} waits for the network with its new file`
  },
  history: {
    show: (count, n) => `History, ${n} ${pluralEn(count, 'file', 'files')}`,
    label: (name) => `History of ${name}`,
    current: 'in place',
    loaded: (moment) => `Loaded ${moment}`,
    replaced: (moment) => `replaced ${moment}`,
    figures: (profiles, reach) =>
      [profiles && `${profiles} profiles`, reach && `reach ${reach}`].filter(Boolean).join(', '),
    reported: (moment) => `copied ${moment}`,
    noReport: 'No figure copied'
  },
  processed: {
    title: (name) => `${name} is Processed`,
    again: (name) => `Figures of ${name}`,
    meaning: (network) => `Copy what ${network} shows. Each report is kept with its date.`,
    profiles: 'Profiles',
    reach: 'Reach, in %',
    later: 'The figures may come later.',
    keep: 'Keep'
  },
  replace: {
    title: (name) => `Replace all profiles of ${name}?`,
    meaning: (lines, before) =>
      `The ${lines} of the new file take the place of the ${before} before. That file stays in the history, and the segment goes back to Processing.`,
    choose: 'The new file',
    hint: (moment, lines) => `${moment}, ${lines}`,
    none: (network) => `No other file for ${network}`,
    noneMeaning: 'First hash the new file for this network, it will be offered here.',
    replace: 'Replace the profiles',
    notYet: 'Not yet'
  },
  name: {
    rename: 'Rename the segment',
    create: 'Keep as a CRM segment',
    meaning: (file, network) => `${file}, for ${network}. The status starts at Processing.`,
    label: 'Name of the segment',
    keep: 'Keep',
    kept: (name) => `${name} is kept`
  },
  productions: {
    title: 'Files',
    retention: (n) => `The last ${n} and those of segments keep their content. Older ones keep their line.`,
    from: (network, source) => `${network}, from ${source}`,
    inSegment: (name) => `segment ${name}`,
    lines: (count, n) => `${n} ${pluralEn(count, 'line', 'lines')}`,
    aside: (n) => `${n} set aside`,
    noneAside: 'nothing set aside',
    gone: 'The content has left this device, the line stays',
    goneShort: 'Content erased from this device',
    fingerprint: 'SHA-256 digest',
    copy: (name) => `Copy the whole digest of ${name}`,
    copyShort: 'Copy the digest',
    copied: 'Digest copied',
    save: 'Save',
    saveNamed: (name) => `Save ${name}`,
    saved: (name) => `${name} saved`,
    more: (name) => `Other actions for ${name}`,
    manifest: 'Manifest',
    asideFile: 'Lines set aside',
    segment: 'Keep as a CRM segment',
    remove: 'Delete',
    removed: (name) => `${name} deleted`
  }
};
