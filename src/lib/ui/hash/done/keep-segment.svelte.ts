import type { CrmFigures, CrmSegment } from '#lib/domain/crm-segment.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Production } from '#lib/domain/production.ts';
import { createCrmSegment, markProcessed, replaceFile, watchCrmSegments } from '#lib/storage/crm-segments.ts';
import { Live } from '#lib/ui/live.svelte.ts';
import { readFigure } from './read-figure.ts';

const segments = new Live<readonly CrmSegment[]>(watchCrmSegments, []);

/** The form that keeps a produced file under a name (product.md P9 to P12). */
export class KeepSegment {
  name = $state('');
  profiles = $state('');
  reach = $state('');
  problem = $state.raw<Problem | null>(null);
  /** The segment whose profiles would be replaced: asked about before. */
  replacing = $state.raw<CrmSegment | null>(null);
  /** Name under which the file is kept. */
  kept = $state<string | null>(null);
  busy = $state(false);
  readonly #production: () => Production | null;
  readonly #network: string;

  constructor(network: string, proposed: string, production: () => Production | null) {
    this.#network = network;
    this.#production = production;
    this.name = proposed;
  }

  /** Segments of the same network, whose file this one may replace. */
  get existing(): readonly CrmSegment[] {
    return segments.current.filter(({ network }) => network === this.#network);
  }

  /** Keeps the file; under the name of an existing segment, asks first. */
  async keep(): Promise<void> {
    const production = this.#production();
    const figures = this.#figures();
    if (!production || !figures || this.busy) return;
    const same = this.existing.find(({ name }) => sameName(name, this.name));
    if (same && same.current.productionId !== production.id) {
      this.replacing = same;
      return;
    }
    const known = figures.profiles !== null || figures.reach !== null;
    await this.#run(async () => {
      const file = { productionId: production.id, fileName: production.fileName, written: production.written };
      return createCrmSegment({ name: this.name, network: this.#network, file, figures: known ? figures : null });
    });
  }

  /** The user agreed: all profiles of the segment are replaced, the file before goes to the history. */
  async replace(): Promise<void> {
    const production = this.#production();
    const figures = this.#figures();
    const segment = this.replacing;
    this.replacing = null;
    if (!production || !figures || !segment) return;
    await this.#run(async () => {
      const file = { productionId: production.id, fileName: production.fileName, written: production.written };
      const replaced = await replaceFile(segment.id, file);
      const known = figures.profiles !== null || figures.reach !== null;
      return replaced.ok && known ? markProcessed(segment.id, figures) : replaced;
    });
  }

  async #run(command: () => Promise<{ ok: true } | { ok: false; problem: Problem }>): Promise<void> {
    this.busy = true;
    const result = await command();
    this.busy = false;
    this.problem = result.ok ? null : result.problem;
    if (result.ok) this.kept = this.name.trim();
  }

  #figures(): CrmFigures | null {
    const profiles = readFigure(this.profiles);
    const reach = readFigure(this.reach);
    if (profiles === 'wrong') this.problem = { kind: 'out-of-range', field: 'profiles' };
    else if (reach === 'wrong') this.problem = { kind: 'out-of-range', field: 'reach' };
    else return { profiles, reach };
    return null;
  }
}

const sameName = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
