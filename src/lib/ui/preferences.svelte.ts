import type { Language } from '#lib/domain/words.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What the user chose on this device: language, theme and time zone. Read anywhere; a change is seen at once. */
export const preferences = {
  get language(): Language {
    return language;
  },
  set language(value: Language) {
    language = value;
    keep('tamis-language', value);
    show();
  },
  get theme(): Theme {
    return theme;
  },
  set theme(value: Theme) {
    theme = value;
    keep('tamis-theme', value === 'system' ? null : value);
    show();
  },
  /** IANA name of the zone in which moments are written. */
  get zone(): string {
    return zone ?? deviceZone();
  },
  /** The zone chosen by hand; null: the one of the device. */
  get chosenZone(): string | null {
    return zone;
  },
  set chosenZone(value: string | null) {
    zone = value;
    keep('tamis-zone', value);
  },
  /** Full tag for Intl: the language chosen, with the region of the device where that is known. */
  get locale(): string {
    return localeOf(language);
  }
};

/** Puts language and theme on the document; once at start, then by itself. */
export function show(): void {
  if (!inBrowser) return;
  document.documentElement.lang = language;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

const inBrowser = 'document' in globalThis;
const wanted = inBrowser ? navigator.languages : ['fr'];

let language = $state<Language>(firstLanguage());
let theme = $state<Theme>(kept('tamis-theme', ['light', 'dark'] as const) ?? 'system');
let zone = $state<string | null>(keptZone());

function firstLanguage(): Language {
  const chosen = kept('tamis-language', ['fr', 'en'] as const);
  if (chosen) return chosen;
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'fr' || tag === 'en');
  return known === 'en' ? 'en' : 'fr';
}

function localeOf(spoken: Language): string {
  const own = wanted.find((tag) => tag.toLowerCase().startsWith(`${spoken}-`));
  return own ?? (spoken === 'fr' ? 'fr-FR' : 'en-GB');
}

// asked once: a table asks it for each of its dates
function deviceZone(): string {
  return (device ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
let device: string | undefined;

function keptZone(): string | null {
  const name = read('tamis-zone');
  if (!name) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return null;
  }
}

function kept<T extends string>(key: string, allowed: readonly T[]): T | null {
  const value = read(key);
  return allowed.find((one) => one === value) ?? null;
}

// a browser told to keep nothing throws on any touch of localStorage: choices then last for the visit
function read(key: string): string | null {
  try {
    return inBrowser ? localStorage.getItem(key) : null;
  } catch {
    return null;
  }
}

function keep(key: string, value: string | null): void {
  try {
    if (!inBrowser) return;
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}
