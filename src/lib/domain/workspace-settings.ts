import { type CommitRetention, firstRetention } from './commit-retention.ts';

/** What the user decided for the whole workspace. */
export interface WorkspaceSettings {
  /** The field of opt-in to offers is shown on every contact (V8–V10). */
  readonly optInShown: boolean;
  /** Sending to people without opt-in: asked for, with its number, each time it is turned on. */
  readonly sendWithoutOptIn: boolean;
  /** Columns of the table in their order, by field; null as long as nothing was chosen. */
  readonly tableColumns: readonly string[] | null;
  /** Milliseconds since 1970; null when there never was one. */
  readonly lastBackupAt: number | null;
  /** Backups are made by themselves in this browser, while Tamis is open. */
  readonly automaticBackup: boolean;
  /** How much of the past is kept. */
  readonly retention: CommitRetention;
  /** Files of imports that are forgotten, by their commit; empty for the sample. Who came from them still tells it. */
  readonly formerImports: Readonly<Record<number, string>>;
  /** IANA zone of calendar days; null: the browser's. */
  readonly zone: string | null;
}

export const firstSettings: WorkspaceSettings = {
  optInShown: true,
  sendWithoutOptIn: false,
  tableColumns: null,
  lastBackupAt: null,
  automaticBackup: false,
  retention: firstRetention,
  formerImports: {},
  zone: null
};
