import { pour, type PourOrigin } from './poured.svelte.ts';

/** The hidden file input of the screen: every button that changes the file opens the same one. */
export class ChooseFile {
  input = $state.raw<HTMLInputElement | null>(null);

  open = (): void => this.input?.click();

  /** Takes the first file of a list; the same one can be chosen again right after. */
  take(files: FileList | null | undefined, origin: PourOrigin): boolean {
    const file = files?.[0];
    if (!file) return false;
    pour(file, origin);
    if (this.input) this.input.value = '';
    return true;
  }
}

/** Pours pasted text in, as a file; false when there is none. */
export function pourText(text: string, name: string): boolean {
  if (text.trim() === '') return false;
  pour(new File([text], name, { type: 'text/plain' }), 'paste');
  return true;
}
