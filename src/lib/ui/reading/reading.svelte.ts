import type { Inspection } from '#lib/domain/column.ts';
import type { DialectChoice } from '#lib/domain/dialect.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { inspectFile } from '#lib/workers/read/read.client.ts';

/** How a file was understood from its first bytes. Asked again when the user fixes a part of the dialect;
 * the answer before stays on screen meanwhile. */
export class Reading {
  inspection = $state.raw<Inspection | null>(null);
  problem = $state.raw<Problem | null>(null);
  waiting = $state(false);
  choice = $state.raw<DialectChoice>({});
  readonly #takesJson: boolean;
  #asked: AbortController | null = null;

  constructor(takesJson: boolean) {
    this.#takesJson = takesJson;
  }

  /** Resolves to the inspection, or null when it failed or a newer question replaced it. */
  async ask(file: Blob, choice: DialectChoice): Promise<Inspection | null> {
    this.#asked?.abort();
    const question = new AbortController();
    this.#asked = question;
    this.choice = choice;
    this.waiting = true;
    const result = await inspectFile(file, choice, question.signal, this.#takesJson);
    if (this.#asked !== question) return null;
    this.waiting = false;
    this.inspection = result.ok ? result.value : null;
    this.problem = result.ok ? null : result.problem;
    return this.inspection;
  }

  forget(): void {
    this.#asked?.abort();
    this.#asked = null;
    this.inspection = null;
    this.problem = null;
    this.waiting = false;
    this.choice = {};
  }
}
