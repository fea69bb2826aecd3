import type { ImportExample } from '#lib/domain/import-job.ts';
import type { RefusalReason } from '#lib/domain/import-plan.ts';
import { pluralEn, pluralFr } from './plural.ts';

// Numbers arrive already written for the language; a bare number is only there to choose the plural.

/** What an import would do, does, and did. */
export const fr = {
  rehearsal: {
    title: 'Répétition',
    meaning: 'Le fichier entier, sans rien écrire.',
    running: (share: string) => `En cours, ${share}.`,
    underWay: (share: string) => `Répétition en cours, ${share}`,
    waiting: 'Elle partira quand tout sera dit.',
    took: (duration: string) => `Faite en ${duration}.`,
    leftOut: (keys: string) => `Des clés ne viennent que plus loin dans le fichier. Elles ne sont pas lues : ${keys}.`,
    keyLines: (key: string, lines: string) => `« ${key} » (${lines})`,
    moreKeys: (n: string) => `et ${n} autres`,
    examples: 'Exemples'
  },
  equation: {
    label: 'Lignes lues, et ce que chacune devient',
    read: 'lignes lues',
    created: (count: number) => pluralFr(count, 'nouvelle', 'nouvelles'),
    updated: (count: number) => pluralFr(count, 'modifiée', 'modifiées'),
    unchanged: (count: number) => pluralFr(count, 'inchangée', 'inchangées'),
    merged: (count: number) => pluralFr(count, 'fusionnée', 'fusionnées'),
    refused: (count: number) => pluralFr(count, 'refusée', 'refusées')
  },
  became: {
    created: 'nouvelle',
    updated: 'modifiée',
    unchanged: 'inchangée',
    merged: 'fusionnée'
  } satisfies Record<ImportExample['became'], string>,
  mergedWith: (line: string) => `fusionnée avec la ligne ${line}`,
  examples: {
    line: 'Ligne',
    became: 'Devient',
    changes: 'Ce qui change',
    nothing: 'rien',
    blank: 'vide',
    to: 'devient'
  },
  changes: {
    title: 'Ce qui change',
    titleThen: 'Ce qui a changé',
    consent: 'Accords',
    noConsent: 'Aucun accord ne change.',
    to: 'devient',
    held: 'Retenus',
    heldMeaning: 'Le fichier demande de monter ces accords. Ils restent comme ils sont, sauf si vous le permettez.',
    allow: 'Les permettre, sur preuve',
    fields: 'Champs créés',
    refused: 'Refusées',
    cells: 'Cases laissées de côté',
    cellsMeaning: 'La personne est prise sans cette case.',
    nothingRefused: 'Aucune ligne refusée.'
  },
  reasons: {
    'identity-empty': 'Sans identité',
    'identity-malformed': 'Identité illisible',
    'unknown-person': 'Inconnue',
    'too-many-cells': 'Trop de cases',
    'open-quote': 'Guillemet ouvert',
    'line-malformed': 'Ligne illisible',
    'time-malformed': 'Date illisible',
    'type-unknown': 'Type inconnu',
    'erased-person': 'Effacée',
    'email-malformed': 'E-mail illisible',
    'phone-malformed': 'Numéro illisible',
    'number-malformed': 'Nombre illisible',
    'date-malformed': 'Date illisible',
    'yes-no-malformed': 'Ni oui ni non',
    'value-too-long': 'Valeur trop longue'
  } satisfies Record<RefusalReason, string>,
  meanings: {
    'identity-empty': 'rien pour la reconnaître',
    'identity-malformed': 'ce qui doit la reconnaître ne se lit pas',
    'unknown-person': 'pas encore là, et vous ne créez personne',
    'too-many-cells': 'plus de cases que de colonnes',
    'open-quote': 'un guillemet n’est pas fermé',
    'line-malformed': 'ce n’est pas un objet JSON',
    'time-malformed': 'rien ne dit quand, ou cela ne se lit pas',
    'type-unknown': 'ce mot ne désigne aucun type d’événement',
    'erased-person': 'effacée à sa demande, elle ne revient pas par un fichier',
    'email-malformed': 'ce n’est pas une adresse',
    'phone-malformed': 'ce n’est pas un numéro de ce pays',
    'number-malformed': 'ce n’est pas un nombre',
    'date-malformed': 'ce n’est pas une date',
    'yes-no-malformed': 'ni oui ni non',
    'value-too-long': 'plus long que ce qu’un champ peut tenir'
  } satisfies Record<RefusalReason, string>,
  running: {
    title: 'Import en cours',
    sentence: '{file}, personnes reconnues par {identity}, {existing}',
    cancel: 'Annuler l’import',
    waiting: 'attend la fin d’un autre changement, dans cet onglet ou un autre',
    keeping: 'mise en ordre des personnes',
    paused: 'en pause',
    pausedTitle: 'Plus de place sur cet appareil',
    pausedText:
      'L’import attend, rien n’est perdu. Effacez des fichiers produits ou libérez de la place, puis continuez.',
    goOn: 'Continuer',
    makeRoom: 'Voir les fichiers produits',
    read: (count: number, n: string) => `${n} ${pluralFr(count, 'ligne lue', 'lignes lues')}`,
    leave: 'Vous pouvez changer d’écran. Annuler, ou fermer l’onglet, ne laisse rien à moitié.'
  },
  cancelled: { title: 'Import annulé', text: 'Personne n’a changé. Le fichier d’origine non plus.' },
  done: {
    title: 'L’import est fait',
    unchanged: 'Rien n’avait à changer',
    see: 'Voir les contacts',
    undo: 'Défaire l’import',
    undone: 'L’import est défait.',
    undoneButKept: (count: number, n: string) =>
      `L’import est défait, sauf ${n} ${pluralFr(count, 'valeur changée', 'valeurs changées')} depuis.`,
    refusedTitle: 'Refusées, par raison',
    saveRefused: (count: number, n: string) => (count > 1 ? `Les ${n} lignes à corriger` : 'La ligne à corriger'),
    correct:
      'Corrigez ce fichier dans un tableur et versez-le ici : ses trois premières colonnes disent la ligne et la raison, elles sont reconnues et laissées de côté.',
    refusedName: 'a-corriger',
    value: 'Valeur',
    cellOnly: (reason: string) => `${reason}, seule la case est laissée`
  },
  begun: {
    title: (file: string) => `L’import de ${file} s’est arrêté en chemin`,
    text: (when: string) => `Commencé ${when}. Rien n’en est resté à moitié, personne n’a changé.`,
    resume: 'Reprendre',
    forget: 'Oublier',
    another: 'Ce n’est pas le même fichier : son nom, sa taille ou sa date diffère.',
    choose: (file: string) => `Choisissez ${file} pour reprendre`
  }
};

export const en: typeof fr = {
  rehearsal: {
    title: 'Rehearsal',
    meaning: 'The whole file, writing nothing.',
    running: (share) => `Running, ${share}.`,
    underWay: (share) => `Rehearsal under way, ${share}`,
    waiting: 'It starts once all is said.',
    took: (duration) => `Done in ${duration}.`,
    leftOut: (keys) => `Some keys come only further on in the file. They are not read: ${keys}.`,
    keyLines: (key, lines) => `“${key}” (${lines})`,
    moreKeys: (n) => `and ${n} others`,
    examples: 'Examples'
  },
  equation: {
    label: 'Lines read, and what each becomes',
    read: 'lines read',
    created: () => 'new',
    updated: () => 'updated',
    unchanged: () => 'unchanged',
    merged: () => 'merged',
    refused: () => 'refused'
  },
  became: { created: 'new', updated: 'updated', unchanged: 'unchanged', merged: 'merged' },
  mergedWith: (line) => `merged with line ${line}`,
  examples: {
    line: 'Line',
    became: 'Becomes',
    changes: 'What changes',
    nothing: 'nothing',
    blank: 'empty',
    to: 'becomes'
  },
  changes: {
    title: 'What changes',
    titleThen: 'What changed',
    consent: 'Consents',
    noConsent: 'No consent changes.',
    to: 'becomes',
    held: 'Held back',
    heldMeaning: 'The file asks to raise these consents. They stay as they are unless you allow it.',
    allow: 'Allow them, on evidence',
    fields: 'Fields created',
    refused: 'Refused',
    cells: 'Cells left out',
    cellsMeaning: 'The person is taken in without that cell.',
    nothingRefused: 'No line refused.'
  },
  reasons: {
    'identity-empty': 'No identity',
    'identity-malformed': 'Unreadable identity',
    'unknown-person': 'Unknown',
    'too-many-cells': 'Too many cells',
    'open-quote': 'Open quote',
    'line-malformed': 'Unreadable line',
    'time-malformed': 'Unreadable date',
    'type-unknown': 'Unknown type',
    'erased-person': 'Erased',
    'email-malformed': 'Unreadable e-mail',
    'phone-malformed': 'Unreadable number',
    'number-malformed': 'Not a number',
    'date-malformed': 'Not a date',
    'yes-no-malformed': 'Neither yes nor no',
    'value-too-long': 'Value too long'
  },
  meanings: {
    'identity-empty': 'nothing to know the person by',
    'identity-malformed': 'what should identify cannot be read',
    'unknown-person': 'not there yet, and you create nobody',
    'too-many-cells': 'more cells than columns',
    'open-quote': 'a quote is never closed',
    'line-malformed': 'this is no JSON object',
    'time-malformed': 'nothing says when, or it cannot be read',
    'type-unknown': 'this word means no type of events',
    'erased-person': 'erased on request, no file brings them back',
    'email-malformed': 'this is no address',
    'phone-malformed': 'this is no number of that country',
    'number-malformed': 'this is no number',
    'date-malformed': 'this is no date',
    'yes-no-malformed': 'neither yes nor no',
    'value-too-long': 'longer than a field can hold'
  },
  running: {
    title: 'Importing',
    sentence: '{file}, people known by {identity}, {existing}',
    cancel: 'Cancel the import',
    waiting: 'waiting for another change to end, in this tab or another',
    keeping: 'putting people in order',
    paused: 'paused',
    pausedTitle: 'No more room on this device',
    pausedText: 'The import waits, nothing is lost. Erase produced files or free some space, then go on.',
    goOn: 'Go on',
    makeRoom: 'See the produced files',
    read: (count, n) => `${n} ${pluralEn(count, 'line', 'lines')} read`,
    leave: 'You can go to another screen. Cancelling, or closing the tab, leaves nothing half-written.'
  },
  cancelled: { title: 'Import cancelled', text: 'Nobody has changed. Neither has the original file.' },
  done: {
    title: 'The import is done',
    unchanged: 'Nothing had to change',
    see: 'See the contacts',
    undo: 'Undo the import',
    undone: 'The import is undone.',
    undoneButKept: (count, n) =>
      `The import is undone, but for ${n} ${pluralEn(count, 'value', 'values')} changed since.`,
    refusedTitle: 'Refused, by reason',
    saveRefused: (count, n) => (count === 1 ? 'The line to correct' : `The ${n} lines to correct`),
    correct:
      'Correct this file in a spreadsheet and pour it in here: its first three columns give the line and the reason, they are known and left out.',
    refusedName: 'to-correct',
    value: 'Value',
    cellOnly: (reason) => `${reason}, only that cell is left out`
  },
  begun: {
    title: (file) => `The import of ${file} stopped on its way`,
    text: (when) => `Begun ${when}. Nothing half-written is left of it, nobody has changed.`,
    resume: 'Resume',
    forget: 'Forget',
    another: 'This is not the same file: its name, size or date differs.',
    choose: (file) => `Choose ${file} to resume`
  }
};
