import { pluralEn, pluralFr } from './plural.ts';

/** A segment as text and as SQL. */
export const fr = {
  forms: {
    rules: 'Conditions',
    text: 'Texte',
    sql: 'SQL',
    show: 'Montrer le segment en',
    copy: 'Copier',
    copied: 'Copié',
    download: 'Télécharger',
    saved: (name: string) => `${name} enregistré`,
    textLabel: 'Le segment en texte',
    textHint: 'Ce que vous écrivez compte dès que tout se lit. Les remarques, après #, ne sont pas gardées.',
    fault: (line: string, column: string) => `Ligne ${line}, colonne ${column}.`,
    found: (word: string) => `« ${word} » ne se lit pas ici.`,
    ended: 'Le texte s’arrête ici.',
    expected: (words: string) => `Attendu : ${words}.`,
    andOthers: (count: number, n: string) => `${n} ${pluralFr(count, 'autre mot', 'autres mots')}`,
    unchanged: 'Le segment reste comme il était.',
    toFault: 'Aller au mot',
    unknown: 'Une condition de ce segment vient d’une version plus récente : il ne s’écrit pas ici.',
    database: 'Base de données',
    databases: { duckdb: 'DuckDB', postgresql: 'PostgreSQL', bigquery: 'BigQuery', clickhouse: 'ClickHouse' },
    sqlLabel: 'La requête',
    tables:
      'La requête donne le numéro des personnes, sur quatre tables : contacts, events, contact_tags et list_members.',
    incomplete: (count: number, n: string) =>
      `${n} ${pluralFr(count, 'condition incomplète n’est pas écrite', 'conditions incomplètes ne sont pas écrites')}.`,
    fromText: 'Depuis un texte',
    fromTextMeaning: 'Collez le texte d’un segment, ou ouvrez son fichier.',
    openFile: 'Ouvrir un fichier',
    make: 'Créer le segment'
  }
};

export const en: typeof fr = {
  forms: {
    rules: 'Conditions',
    text: 'Text',
    sql: 'SQL',
    show: 'Show the segment as',
    copy: 'Copy',
    copied: 'Copied',
    download: 'Download',
    saved: (name) => `${name} saved`,
    textLabel: 'The segment as text',
    textHint: 'What you write counts as soon as all of it can be read. Remarks, after #, are not kept.',
    fault: (line, column) => `Line ${line}, column ${column}.`,
    found: (word) => `“${word}” cannot be read here.`,
    ended: 'The text ends here.',
    expected: (words) => `Expected: ${words}.`,
    andOthers: (count, n) => `${n} ${pluralEn(count, 'other word', 'other words')}`,
    unchanged: 'The segment stays as it was.',
    toFault: 'Go to the word',
    unknown: 'A condition of this segment comes from a newer version: it cannot be written here.',
    database: 'Database',
    databases: { duckdb: 'DuckDB', postgresql: 'PostgreSQL', bigquery: 'BigQuery', clickhouse: 'ClickHouse' },
    sqlLabel: 'The query',
    tables:
      'The query answers the numbers of people, over four tables: contacts, events, contact_tags and list_members.',
    incomplete: (count, n) =>
      `${n} ${pluralEn(count, 'condition that is not whole is not written', 'conditions that are not whole are not written')}.`,
    fromText: 'From a text',
    fromTextMeaning: 'Paste the text of a segment, or open its file.',
    openFile: 'Open a file',
    make: 'Make the segment'
  }
};
