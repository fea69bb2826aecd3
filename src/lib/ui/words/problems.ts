import { count } from '../format.svelte.ts';
import { en as notTextEn, fr as notTextFr } from './not-text.ts';
import { pluralEn, pluralFr } from './plural.ts';
import { en as storageEn, fr as storageFr } from './storage-problems.ts';
import type { Tellings } from './telling.ts';

export const fr: Tellings = {
  ...storageFr,
  'file-empty': () => ['Le fichier est vide.', untouchedFr(), 'Versez-en un autre.'],
  'file-not-text': ({ found }) => notTextFr[found],
  'file-without-rows': () => [
    'Le fichier n’a que son en-tête, aucune ligne.',
    untouchedFr(),
    'Vérifiez l’export, ou dites qu’il n’y a pas d’en-tête.'
  ],
  'file-changed': ({ line }) => [
    `Le fichier a changé pendant la lecture, vers la ligne ${count(line)}.`,
    'Rien n’est écrit à moitié, le travail est effacé.',
    'Versez-le de nouveau quand il ne change plus.'
  ],
  'file-unreadable': () => [
    'Le navigateur n’arrive plus à lire le fichier.',
    'Rien n’est écrit à moitié.',
    'S’il a été déplacé ou se trouve dans un nuage, copiez-le sur cet appareil et versez-le de nouveau.'
  ],
  'encoding-wrong': ({ encoding, line }) => [
    line === null
      ? `Le fichier ne se lit pas en ${encoding}.`
      : `Le fichier ne se lit plus en ${encoding} à la ligne ${count(line)}.`,
    'Rien n’est écrit à moitié.',
    'Choisissez un autre codage dans la phrase de lecture.'
  ],
  'record-too-long': ({ line, limit }) => [
    `La ligne ${count(line)} dépasse ${count(limit)} caractères.`,
    'Rien n’est écrit à moitié.',
    'Un guillemet n’est sans doute jamais fermé : changez les guillemets dans la phrase de lecture, ou corrigez cette ligne.'
  ],
  'too-many-columns': ({ columns, limit }) => [
    `Le fichier a ${count(columns)} colonnes, Tamis en lit ${count(limit)} au plus.`,
    untouchedFr(),
    'Changez le séparateur s’il est mal trouvé, ou ôtez des colonnes de l’export.'
  ],
  'disk-full': ({ line }) => [
    line === null ? 'La place manque sur cet appareil.' : `La place a manqué à la ligne ${count(line)}.`,
    'Rien n’est écrit à moitié, votre fichier n’a pas changé.',
    'Effacez des fichiers produits ou libérez de la place, puis recommencez.'
  ],
  'memory-short': ({ line }) => [
    `La lecture s’est arrêtée à la ligne ${count(line)}, le navigateur a manqué de mémoire.`,
    'Rien n’est écrit à moitié, votre fichier n’a pas changé.',
    'Fermez d’autres onglets, ou gardez les doublons, puis recommencez.'
  ],
  'worker-stopped': ({ line }) => [
    line > 0 ? `La lecture s’est arrêtée à la ligne ${count(line)}.` : 'Le travail s’est arrêté.',
    'Rien n’est écrit à moitié, votre fichier n’a pas changé.',
    'Recommencez. Si elle s’arrête encore, copiez les détails.'
  ],
  'other-build': () => [
    'Cette page et ce qui travaille pour elle sont de deux versions de Tamis.',
    'Rien n’a été lu ni écrit.',
    'Rechargez la page.'
  ],
  'not-found': () => [
    'Ce n’est plus là : un autre onglet l’a effacé.',
    'Le reste n’a pas changé.',
    'Revenez à la liste.'
  ],
  'name-missing': () => ['Le nom manque.', 'Rien n’est gardé encore.', 'Écrivez un nom.'],
  'value-moved': ({ value }) => [
    value === ''
      ? 'Un autre onglet a vidé ce champ entre-temps.'
      : `Un autre onglet y a écrit « ${value} » entre-temps.`,
    'Ce que vous avez tapé est encore là, pas enregistré.',
    'Entrée enregistre le vôtre à la place, Échap garde l’autre.'
  ],
  'value-malformed': () => [
    'Ce champ ne peut pas contenir cette valeur.',
    'La valeur d’avant est restée.',
    'Corrigez-la, ou videz le champ.'
  ],
  'identity-taken': () => [
    'Une autre personne a déjà cette valeur.',
    'Aucune des deux fiches n’a changé.',
    'Ouvrez l’autre fiche, ou fusionnez les deux.'
  ],
  'person-objected': () => [
    'Cette personne s’est opposée à ce canal.',
    'Son accord est resté comme il était.',
    'Retirez-la d’abord de la liste d’opposition.'
  ],
  'out-of-range': ({ field }) => [
    field === 'reach'
      ? 'La portée va de 0 à 100 %.'
      : field === 'profiles'
        ? 'Le nombre de profils est un entier, 0 ou plus.'
        : 'Un seuil est un entier, 1 ou plus.',
    'L’ancien chiffre est gardé.',
    'Corrigez le chiffre.'
  ],
  'save-refused': () => [
    'Le fichier n’a pas été enregistré ailleurs.',
    'Il est toujours entier sur cet appareil.',
    'Choisissez un autre dossier.'
  ],
  'segment-cycle': ({ path }) => [
    `Ces segments se contiennent en rond : ${path.join(', puis ')}.`,
    'Rien n’a changé.',
    'Ôtez de l’un d’eux la condition qui mène au suivant.'
  ],
  'condition-broken': () => [
    'Une condition est incomplète, ou parle d’une chose qui n’existe plus.',
    'Rien n’a changé.',
    'Complétez-la ou désactivez-la : elle est marquée dans le segment.'
  ],
  'too-few-rows': ({ written, minimum }) => [
    `Il n’y a que ${count(written)} ${pluralFr(written, 'ligne', 'lignes')} à écrire, il en faut ${count(minimum)}.`,
    'Aucun fichier n’est produit, le vôtre n’a pas changé.',
    'Versez une liste plus longue, ou regardez ce qui a été mis à l’écart.'
  ],
  'nothing-written': ({ read }) => [
    `Aucune des ${count(read)} lignes lues ne peut être écrite.`,
    'Aucun fichier n’est produit, le vôtre n’a pas changé.',
    'Vérifiez la colonne choisie et le pays des numéros.'
  ],
  'too-many-audiences': ({ limit }) => [
    `Il y a déjà ${count(limit)} audiences, archivées et supprimées comprises.`,
    'Aucune n’est créée.',
    'Changez la source d’une audience qui ne sert plus, au lieu d’en créer une.'
  ],
  'audience-too-large': ({ people, limit }) => [
    `Cette audience aurait ${count(people)} personnes, il en faut ${count(limit)} au plus.`,
    'Rien n’est mis en file.',
    'Resserrez le segment, ou partagez-le en plusieurs audiences.'
  ],
  'token-sealed': () => [
    'Le jeton ne s’ouvre pas sur cet appareil.',
    'Rien n’est envoyé, la file reste entière.',
    'Saisissez le jeton à nouveau.'
  ],
  cancelled: () => ['Le travail est annulé.', 'Rien n’est écrit à moitié.', 'Vous pouvez recommencer.']
};

export const en: Tellings = {
  ...storageEn,
  'file-empty': () => ['The file is empty.', untouchedEn(), 'Pour in another one.'],
  'file-not-text': ({ found }) => notTextEn[found],
  'file-without-rows': () => [
    'The file has a header and no row.',
    untouchedEn(),
    'Check the export, or say that it has no header.'
  ],
  'file-changed': ({ line }) => [
    `The file changed while it was read, near line ${count(line)}.`,
    'Nothing is left half-written, the work is erased.',
    'Pour it in again when it no longer changes.'
  ],
  'file-unreadable': () => [
    'The browser can no longer read the file.',
    'Nothing is left half-written.',
    'If it was moved or lives in a cloud, copy it to this device and pour it in again.'
  ],
  'encoding-wrong': ({ encoding, line }) => [
    line === null
      ? `The file cannot be read as ${encoding}.`
      : `From line ${count(line)} the file cannot be read as ${encoding}.`,
    'Nothing is left half-written.',
    'Choose another encoding in the reading sentence.'
  ],
  'record-too-long': ({ line, limit }) => [
    `Line ${count(line)} is longer than ${count(limit)} characters.`,
    'Nothing is left half-written.',
    'A quote is probably never closed: change the quotes in the reading sentence, or mend that line.'
  ],
  'too-many-columns': ({ columns, limit }) => [
    `The file has ${count(columns)} columns; Tamis reads ${count(limit)} at most.`,
    untouchedEn(),
    'Change the delimiter if it was found wrong, or leave columns out of the export.'
  ],
  'disk-full': ({ line }) => [
    line === null ? 'Space has run out on this device.' : `Space ran out at line ${count(line)}.`,
    'Nothing is left half-written, your file has not changed.',
    'Erase produced files or free some space, then try again.'
  ],
  'memory-short': ({ line }) => [
    `Reading stopped at line ${count(line)}, the browser ran out of memory.`,
    'Nothing is left half-written, your file has not changed.',
    'Close other tabs, or keep duplicates, then try again.'
  ],
  'worker-stopped': ({ line }) => [
    line > 0 ? `Reading stopped at line ${count(line)}.` : 'The work stopped.',
    'Nothing is left half-written, your file has not changed.',
    'Try again. If it stops once more, copy the details.'
  ],
  'other-build': () => [
    'This page and what works for it are of two versions of Tamis.',
    'Nothing was read or written.',
    'Reload the page.'
  ],
  'not-found': () => [
    'It is no longer there: another tab erased it.',
    'The rest has not changed.',
    'Go back to the list.'
  ],
  'name-missing': () => ['The name is missing.', 'Nothing is kept yet.', 'Write a name.'],
  'value-moved': ({ value }) => [
    value === ''
      ? 'Another tab has emptied this field meanwhile.'
      : `Another tab has written “${value}” here meanwhile.`,
    'What you typed is still here, not saved.',
    'Enter saves yours in its place, Escape keeps theirs.'
  ],
  'value-malformed': () => [
    'This field cannot hold this value.',
    'The value from before has stayed.',
    'Correct it, or empty the field.'
  ],
  'identity-taken': () => [
    'Someone else has this value already.',
    'Neither of the two people has changed.',
    'Open the other person, or merge the two.'
  ],
  'person-objected': () => [
    'This person objected to this channel.',
    'Their consent stays as it was.',
    'Take them off the suppression list first.'
  ],
  'out-of-range': ({ field }) => [
    field === 'reach'
      ? 'Reach goes from 0 to 100%.'
      : field === 'profiles'
        ? 'The number of profiles is a whole number, 0 or more.'
        : 'A threshold is a whole number, 1 or more.',
    'The former figure is kept.',
    'Correct the figure.'
  ],
  'save-refused': () => [
    'The file was not saved elsewhere.',
    'It is still whole on this device.',
    'Choose another folder.'
  ],
  'segment-cycle': ({ path }) => [
    `These segments contain each other in a circle: ${path.join(', then ')}.`,
    'Nothing has changed.',
    'Take out of one of them the condition that leads to the next.'
  ],
  'condition-broken': () => [
    'A condition is incomplete, or speaks of something that no longer exists.',
    'Nothing has changed.',
    'Complete it or switch it off: it is marked in the segment.'
  ],
  'too-few-rows': ({ written, minimum }) => [
    `There ${pluralEn(written, 'is', 'are')} only ${count(written)} ${pluralEn(written, 'line', 'lines')} to write, ${count(minimum)} are needed.`,
    'No file is produced, yours has not changed.',
    'Pour in a longer list, or look at what was set aside.'
  ],
  'nothing-written': ({ read }) => [
    `None of the ${count(read)} lines read can be written.`,
    'No file is produced, yours has not changed.',
    'Check the chosen column and the country of the numbers.'
  ],
  'too-many-audiences': ({ limit }) => [
    `There are ${count(limit)} audiences already, archived and deleted ones included.`,
    'None is created.',
    'Change the source of an audience that is no longer used, instead of creating one.'
  ],
  'audience-too-large': ({ people, limit }) => [
    `This audience would have ${count(people)} people, ${count(limit)} is the most.`,
    'Nothing is queued.',
    'Narrow the segment, or share it between several audiences.'
  ],
  'token-sealed': () => [
    'The token does not open on this device.',
    'Nothing is sent, the lane stays whole.',
    'Enter the token again.'
  ],
  cancelled: () => ['The work is cancelled.', 'Nothing is left half-written.', 'You can start again.']
};

function untouchedFr(): string {
  return 'Rien n’a été lu ni écrit.';
}

function untouchedEn(): string {
  return 'Nothing was read or written.';
}
