import { expect, test as base } from 'playwright/test';

/** Playwright's `test`, failing whenever a page meets an error that nobody caught or a breach of the
 * content-security policy, in the page or in one of its workers. */
export const test = base.extend<{ breaches: string[] }>({
  breaches: [
    async ({ context }, use) => {
      const breaches: string[] = [];
      context.on('console', (message) => {
        const text = message.text();
        if (/Content[- ]Security[- ]Policy|Trusted ?Type/i.test(text)) breaches.push(text);
      });
      context.on('weberror', (error) => breaches.push(String(error.error())));
      await use(breaches);
      expect(breaches).toEqual([]);
    },
    { auto: true }
  ]
});
export { expect };
