import type { Page } from 'playwright';

/** The workers of a page of the app, asked as the page itself asks them: what a thread of `thread.ts` understands. */
export class SegmentPage {
  readonly #page: Page;
  readonly #address: string;

  constructor(page: Page, address: string) {
    this.#page = page;
    this.#address = address;
  }

  /** Before any page is opened: workers are noted by their names. */
  async noteWorkers(): Promise<void> {
    await this.#page.addInitScript(() => {
      const workers: Record<string, Worker> = {};
      window.benchWorkers = workers;
      window.Worker = class extends Worker {
        constructor(script: string | URL, options?: WorkerOptions) {
          super(script, options);
          const name = /(\w+)\.worker/.exec(String(script))?.[1];
          if (name) workers[name] = this;
        }
      };
      window.askWorker = (name, method, values) =>
        new Promise((resolve, reject) => {
          const worker = workers[name]!;
          const id = crypto.randomUUID();
          const hear = ({ data }: MessageEvent<{ id?: string; value?: { ok: boolean; value: unknown } }>) => {
            if (data.id !== id) return;
            worker.removeEventListener('message', hear);
            if (data.value?.ok) resolve(data.value.value);
            else reject(new Error(`${method}: ${JSON.stringify(data.value)}`));
          };
          worker.addEventListener('message', hear);
          const argumentList = values.map((value) => ({ type: 'RAW', value }));
          worker.postMessage({ id, type: 'APPLY', path: [method], argumentList });
        });
    });
  }

  /** A room of the app, in a new page as it were. */
  async open(room: 'contacts' | 'segments'): Promise<void> {
    await this.#page.goto(`${this.#address}/manifest.webmanifest`);
    await this.#page.goto(`${this.#address}/${room}/`);
    await this.#page.waitForFunction((name) => name in window.benchWorkers, room);
  }

  /** Milliseconds in the page from a question to its answer, and the answer. */
  async ask<T>(worker: 'contacts' | 'segments', method: string, values: readonly unknown[]): Promise<Answered<T>> {
    const asked = { worker, method, values };
    return this.#page.evaluate(async ({ worker: name, method: what, values: given }) => {
      const from = performance.now();
      const answer = (await window.askWorker(name, what, given)) as never;
      return { time: performance.now() - from, answer };
    }, asked);
  }
}

export interface Answered<T> {
  readonly time: number;
  readonly answer: T;
}

declare global {
  interface Window {
    benchWorkers: Record<string, Worker>;
    askWorker: (worker: string, method: string, values: readonly unknown[]) => Promise<unknown>;
  }
}
