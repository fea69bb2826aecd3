import { success } from '#lib/domain/result.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import { readObjections } from '../contacts/objections.ts';
import { openErased } from './erased-people.ts';
import type { ImportFace } from './import-face.ts';
import { importFile, type ImportOrder, type ImportPlace } from './import.job.ts';
import { openLanes } from './lanes.ts';
import { sampleOrder } from './sample-order.ts';

let goOn = () => undefined as void;
const whenFull = () => new Promise<boolean>((again) => (goOn = () => again(true)));

async function run(order: ImportOrder, tell: ImportPlace['tell']) {
  const erased = await openErased(order.plan.identity);
  if (!erased.ok) return erased;
  const objections = await readObjections();
  if (!objections.ok) return objections;
  return importFile(order, { openLanes, tell, whenFull, isErased: erased.value, objections: objections.value });
}

serveThread({
  run,
  pour: (language, spool, tell) => run(sampleOrder(language, spool, Date.now()), tell),
  goOn: async () => success(goOn())
} satisfies ImportFace);
