import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
// not the guarded one: a refused attempt is a breach that the policy reports, and here they are the point
import { expect, test } from 'playwright/test';
import { waitUntilWhole, workerScripts } from './site.ts';

let canary: Server;
let hits: string[] = [];
let address = '';

test.beforeAll(async () => {
  canary = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' });
    response.end('export default 1;');
  });
  canary.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((done) => canary.listen(0, '127.0.0.1', done));
  address = `http://localhost:${(canary.address() as AddressInfo).port}`;
});
test.beforeEach(() => {
  hits = [];
});
test.afterAll(() => {
  canary.close();
});

/** Every way out that a script has in the world where it runs; answers how many it tried. */
async function tryEveryWay(to: string): Promise<number> {
  const ways: (() => unknown)[] = [
    () => fetch(`${to}/fetch`),
    () => fetch(`${to}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'someone@example.com' }),
    () => fetch(`${to}/keepalive`, { keepalive: true, mode: 'no-cors' }),
    () => new WebSocket(`${to.replace('http', 'ws')}/socket`),
    () => import(`${to}/module.js`),
    () => new EventSource(`${to}/events`)
  ];
  if ('XMLHttpRequest' in globalThis) {
    ways.push(() => {
      const request = new XMLHttpRequest();
      request.open('POST', `${to}/xhr`);
      request.send('x');
    });
  }
  if ('importScripts' in globalThis) {
    ways.push(() => (globalThis as unknown as { importScripts(url: string): void }).importScripts(`${to}/script.js`));
  }
  if ('Worker' in globalThis) ways.push(() => new Worker(`${to}/worker.js`, { type: 'module' }));
  if ('document' in globalThis) {
    const add = (name: string, values: Record<string, string>) => () =>
      document.body.append(Object.assign(document.createElement(name), values));
    ways.push(
      () => navigator.sendBeacon(`${to}/beacon`, 'x'),
      () => (new Image().src = `${to}/image.png`),
      add('img', { src: `${to}/inserted.png` }),
      add('iframe', { src: `${to}/frame` }),
      add('script', { src: `${to}/script.js` }),
      add('script', { textContent: `fetch("${to}/inline")` }),
      add('link', { rel: 'stylesheet', href: `${to}/style.css` }),
      add('link', { rel: 'prefetch', href: `${to}/prefetch` }),
      add('link', { rel: 'modulepreload', href: `${to}/preload.js` }),
      add('object', { data: `${to}/object` }),
      add('audio', { src: `${to}/sound.mp3`, autoplay: 'true' }),
      () => document.body.style.setProperty('background-image', `url(${to}/background.png)`),
      () => new FontFace('canary', `url(${to}/font.woff2)`).load(),
      () => {
        const form = Object.assign(document.createElement('form'), {
          action: `${to}/form`,
          method: 'post',
          target: 'x'
        });
        document.body.append(form);
        form.submit();
      }
    );
  }
  for (const way of ways) {
    try {
      await Promise.race([way(), new Promise((late) => setTimeout(late, 300))]);
    } catch {
      // refused, as it should be
    }
  }
  // long enough for what is sent without an answer being waited for
  await new Promise((done) => setTimeout(done, 500));
  return ways.length;
}

/** Whether text can become code. From a timer: the debugger lifts the ban for what it evaluates itself. */
function turnTextIntoCode(): Promise<boolean> {
  return new Promise((answer) =>
    setTimeout(() => {
      try {
        answer((Reflect.construct(Function, ['return true']) as () => boolean)());
      } catch {
        answer(false);
      }
    })
  );
}

test('the canary sings when nothing is sealed', async ({ page }) => {
  // a page without a policy, of the same making
  await page.goto(`${address}/page`);
  hits = [];
  expect(await page.evaluate(tryEveryWay, address.replace('localhost', '127.0.0.1'))).toBeGreaterThan(15);
  expect(hits.length).toBeGreaterThan(12);
});

test('no page reaches another origin', async ({ page }) => {
  await page.goto('/');
  await waitUntilWhole(page);
  expect(await page.evaluate(tryEveryWay, address)).toBeGreaterThan(15);
  expect(hits).toEqual([]);
});

test('no page reaches another origin on its first visit, before the service worker is there', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto('/');
  await page.evaluate(tryEveryWay, address);
  expect(hits).toEqual([]);
  await context.close();
});

test('no worker reaches another origin, nor turns text into code', async ({ page }) => {
  expect(workerScripts.length).toBeGreaterThan(0);
  await page.goto('/');
  for (const script of workerScripts.filter((path) => path.endsWith('.js'))) {
    const started = page.waitForEvent('worker');
    await page.evaluate((url) => {
      interface Policy {
        createScriptURL(url: string): string;
      }
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: Policy): Policy };
      };
      const kept = globalThis as unknown as { canaryPolicy?: Policy };
      kept.canaryPolicy ??= trustedTypes.createPolicy('tamis-worker', { createScriptURL: (path: string) => path });
      new Worker(kept.canaryPolicy.createScriptURL(url), { type: 'module' });
    }, script);
    const worker = await started;
    expect(await worker.evaluate(tryEveryWay, address), script).toBeGreaterThan(5);
    const compiled = await worker.evaluate(turnTextIntoCode);
    expect(compiled, script).toBe(false);
  }
  expect(hits).toEqual([]);
});

test('the service worker reaches no other origin', async ({ context, page }) => {
  await page.goto('/');
  await waitUntilWhole(page);
  const [worker] = context.serviceWorkers();
  expect(await worker?.evaluate(tryEveryWay, address)).toBeGreaterThan(3);
  expect(hits).toEqual([]);
});

test('only workers compile WebAssembly', async ({ page }) => {
  await page.goto('/');
  const compile = () =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => true,
      () => false
    );
  expect(await page.evaluate(compile)).toBe(false);
});

test('text becomes neither script nor markup nor the address of a script', async ({ page }) => {
  await page.goto('/');
  const refused = await page.evaluate(() => {
    const tries = [
      () => (document.body.innerHTML = '<img src=x onerror=1>'),
      () => document.write('<p>x'),
      () => new Worker('/_app/immutable/workers/x.js'),
      () => (document.createElement('script').src = '/x.js')
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
  expect(await page.evaluate(turnTextIntoCode)).toBe(false);
});
