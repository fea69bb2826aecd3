/** Whether personal data is hidden, for a shared screen: it lasts until it is switched off, a reload included. */
export const showMode = {
  get on(): boolean {
    return on;
  },
  set on(value: boolean) {
    on = value;
    keep(value);
  },
  toggle(): void {
    showMode.on = !on;
  }
};

/** Personal data as it may be shown now: as it is, or in show mode each letter and digit as a dot. What holds none of
 * them, a number of people for one, is not passed through here. */
export function masked(text: string): string {
  return on ? text.replace(/[\p{L}\p{N}]\p{M}*/gu, '•') : text;
}

const key = 'tamis-show-mode';
let on = $state(kept());

// a browser told to keep nothing throws on any touch of localStorage: the choice then lasts for the visit
function kept(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function keep(value: boolean): void {
  try {
    if (value) localStorage.setItem(key, 'on');
    else localStorage.removeItem(key);
  } catch {
    return;
  }
}
