/** The backup file that was chosen to be restored; whoever shows the dialog looks here. */
export const restoreChoice = {
  get file(): File | null {
    return file;
  },
  /** Lets the user choose a backup. */
  choose(): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.tamis';
    input.addEventListener('change', () => (file = input.files?.[0] ?? null));
    input.click();
  },
  /** One that is at hand. */
  take(chosen: File): void {
    file = chosen;
  },
  leave(): void {
    file = null;
  }
};

let file = $state.raw<File | null>(null);
