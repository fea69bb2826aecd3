import type { BrowserContext } from 'playwright/test';

/** Another tab that writes: a change of contacts begun now cannot end before it is let go. */
export async function holdContacts(context: BrowserContext): Promise<() => Promise<void>> {
  const other = await context.newPage();
  await other.goto('/device/');
  await other.evaluate(async () => {
    const held = new Promise<void>((done) => Object.assign(globalThis, { letGo: done }));
    await new Promise<void>((begun) => {
      void navigator.locks.request('tamis-contacts', () => {
        begun();
        return held;
      });
    });
  });
  return async () => {
    await other.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
    await other.close();
  };
}
