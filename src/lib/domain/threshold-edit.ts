/** The user's own value for a network's threshold, instead of the catalogue's. */
export interface ThresholdEdit {
  /** Key of the threshold in the catalogue. */
  readonly key: string;
  readonly value: number;
  readonly editedAt: number;
}
