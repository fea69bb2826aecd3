/** What the toast says; one at a time. */
export interface ToastWords {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Part done, from 0 to 1, of running work: such a toast stays until replaced or closed. */
  readonly done?: number;
}

/** The one toast of the page. A plain one stays 5 s, one that can be undone 10 s, one with progress until closed. */
export const toast = {
  get shown(): ToastWords | null {
    return shown;
  },
  show(words: ToastWords): void {
    shown = words;
    again();
  },
  close(): void {
    shown = null;
    clearTimeout(timer);
  },
  /** While the pointer or the focus is on it, it waits. */
  hold(): void {
    clearTimeout(timer);
  },
  release(): void {
    again();
  }
};

let shown = $state.raw<ToastWords | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

function again(): void {
  clearTimeout(timer);
  if (!shown || shown.done !== undefined) return;
  timer = setTimeout(() => (shown = null), shown.action ? 10_000 : 5_000);
}
