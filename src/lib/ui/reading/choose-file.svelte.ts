import { pour, type PourOrigin, type Purpose } from './poured.svelte.ts';

/** The hidden file input of a screen: every button that changes the file opens the same one. */
export class ChooseFile {
  input = $state.raw<HTMLInputElement | null>(null);
  readonly purpose: Purpose;

  constructor(purpose: Purpose) {
    this.purpose = purpose;
  }

  open = (): void => this.input?.click();

  /** Takes the first file of a list; the same one can be chosen again right after. */
  take(files: FileList | null | undefined, origin: PourOrigin): boolean {
    const file = files?.[0];
    if (!file) return false;
    pour({ file, handle: null }, origin, this.purpose);
    if (this.input) this.input.value = '';
    return true;
  }

  /** Takes pasted text, as a file; false when there is none. */
  takeText(text: string, name: string): boolean {
    if (text.trim() === '') return false;
    pour({ file: new File([text], name, { type: 'text/plain' }), handle: null }, 'paste', this.purpose);
    return true;
  }
}
