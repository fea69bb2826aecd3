import type { Dialect } from '#lib/domain/dialect.ts';
import type { EventImportOutcome, EventImportPlan } from '#lib/domain/event-import.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Cutter } from '#lib/kernel/cut-slice.ts';
import { openPlainCutter } from '#lib/kernel/plain-cutter.ts';
import { openEventSlices } from '#lib/workers/import/events/event-slice.job.ts';
import { importEvents, type EventPlace } from '#lib/workers/import/events/import-events.job.ts';
import type { Product } from '#lib/workers/import/run-import.ts';
import { sliceSizes, type SliceSizes } from '#lib/workers/read/slices-in-order.ts';

export interface HereEvents {
  readonly text: string | Blob;
  readonly dialect: Dialect;
  readonly plan: EventImportPlan;
  readonly rehearse?: boolean;
}

/** Runs an import of events in this thread, with slices as small as one likes. */
export async function importEventsHere(
  { text, dialect, plan, rehearse = false }: HereEvents,
  sizes: Partial<SliceSizes> & { readonly lanes?: number; readonly cutter?: Cutter } = {},
  place: Partial<EventPlace> = {}
): Promise<Result<Product<EventImportOutcome>>> {
  const here: EventPlace = {
    openLanes: async (setup) =>
      Array.from({ length: sizes.lanes ?? 2 }, () => ({
        run: openEventSlices(sizes.cutter ?? openPlainCutter(), setup),
        stop: () => undefined,
        release: () => undefined
      })),
    tell: () => undefined,
    whenFull: async () => false,
    ...place
  };
  const file = typeof text === 'string' ? new Blob([text]) : text;
  const order = { spool: 'refused.csv', file, name: 'orders.csv', dialect, plan, rehearse };
  return importEvents(order, here, { ...sliceSizes, ...sizes });
}

export const ordersPlan = (more: Partial<EventImportPlan> = {}): EventImportPlan => ({
  width: 4,
  identity: { index: 0, kind: 'email' },
  type: { kind: 'one', type: 'order-placed' },
  time: { index: 1, form: 'written', dates: 'day-first', zone: 'Europe/Paris' },
  attributes: [
    { index: 2, attribute: 'amount', decimal: ',', dates: null },
    { index: 3, attribute: 'products', decimal: null, dates: null }
  ],
  createdTypes: [],
  unknown: 'create',
  homeCountry: 'FR',
  source: 'orders',
  covers: null,
  ...more
});
