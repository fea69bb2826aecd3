/** A part of what is taken on this device, in bytes. */
export interface SpacePart {
  readonly id: 'files' | 'app' | 'rest' | 'app-and-rest';
  readonly bytes: number;
}

/** What takes the space: the produced files, the application where the browser counts it apart, and the rest.
 * @param used all that is taken, as the browser estimates it. @param app null when it does not say */
export function spaceParts(used: number, files: number, app: number | null): readonly SpacePart[] {
  // the browser rounds and lags: a part is never more than the whole
  const filesTaken = Math.min(files, used);
  const others = used - filesTaken;
  if (app === null) {
    return [
      { id: 'files', bytes: filesTaken },
      { id: 'app-and-rest', bytes: others }
    ];
  }
  const appTaken = Math.min(app, others);
  return [
    { id: 'files', bytes: filesTaken },
    { id: 'app', bytes: appTaken },
    { id: 'rest', bytes: others - appTaken }
  ];
}
