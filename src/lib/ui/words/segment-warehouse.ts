/** The workspace as files for a warehouse. */
export const fr = {
  warehouse: {
    title: 'Les quatre tables, en Parquet',
    meaning:
      'DuckDB les lit comme elles sont ; BigQuery, ClickHouse et PostgreSQL les chargent. Tout se fait ici : rien n’est envoyé.',
    write: 'Écrire les fichiers',
    again: 'Les écrire de nouveau',
    writing: 'Écriture des fichiers',
    cancel: 'Arrêter',
    save: (name: string) => `Enregistrer ${name}`,
    saved: (name: string) => `${name} enregistré`
  }
};

export const en: typeof fr = {
  warehouse: {
    title: 'The four tables, as Parquet',
    meaning:
      'DuckDB reads them as they are; BigQuery, ClickHouse and PostgreSQL load them. It is all done here: nothing is sent.',
    write: 'Write the files',
    again: 'Write them again',
    writing: 'Writing the files',
    cancel: 'Stop',
    save: (name) => `Save ${name}`,
    saved: (name) => `${name} saved`
  }
};
