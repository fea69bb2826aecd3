import 'fake-indexeddb/auto';

/** `localStorage` as a browser has it, for the tests that run in node. */
class LocalStorage extends Map<string, string> {
  getItem = (key: string) => this.get(key) ?? null;
  setItem = (key: string, value: string) => void this.set(key, value);
}

Object.defineProperty(globalThis, 'localStorage', { value: new LocalStorage(), configurable: true });
