/** Shape of the file. A newer one is refused by name, an older one would be migrated. */
export const backupFormat = 1;

/** What a backup says of itself: its first block. */
export interface BackupManifest {
  readonly format: number;
  /** Of the rows in it. */
  readonly generation: number;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly people: number;
  readonly commits: number;
  readonly pages: number;
  /** People on the suppression list. */
  readonly suppressed: number;
}

/** A backup that was read whole and found sound. */
export interface BackupPreview {
  readonly manifest: BackupManifest;
  readonly bytes: number;
  /** People in it who were erased on this device since, and who stay so. */
  readonly erasedSince: number;
  /** Requests that waited: they come back held (B6). */
  readonly held: number;
}

export interface BackupProgress {
  readonly bytes: number;
  /** Null as long as it is not known. */
  readonly total: number | null;
}
