/** A part of what is taken on this device, in bytes. */
export interface SpacePart {
  readonly id: 'files' | 'contacts' | 'app' | 'rest' | 'app-and-rest';
  readonly bytes: number;
}

/** What takes the space: the produced files; contacts and the application where the browser counts them apart; the
 * rest.
 * @param used all that is taken, as the browser estimates it. @param counted null when it does not say */
export function spaceParts(
  used: number,
  files: number,
  counted: { readonly contacts: number; readonly app: number } | null
): readonly SpacePart[] {
  let left = used;
  // the browser rounds and lags: a part is never more than the whole
  const part = (id: SpacePart['id'], bytes: number): SpacePart => {
    const taken = Math.min(bytes, left);
    left -= taken;
    return { id, bytes: taken };
  };
  if (!counted) return [part('files', files), part('app-and-rest', Infinity)];
  return [
    part('contacts', counted.contacts),
    part('files', files),
    part('app', counted.app),
    part('rest', Infinity)
  ].filter(({ id, bytes }) => id !== 'rest' || bytes > 0);
}
