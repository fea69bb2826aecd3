/** Words of a sentence, where they stand alone: on a button, at the beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
