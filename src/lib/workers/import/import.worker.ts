import { success } from '#lib/domain/result.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import type { ImportFace } from './import-face.ts';
import { importFile, type ImportPlace } from './import.job.ts';
import { openLanes } from './lanes.ts';
import { sampleOrder } from './sample-order.ts';

let goOn = () => undefined as void;
const place = (tell: ImportPlace['tell']): ImportPlace => ({
  openLanes,
  tell,
  whenFull: () => new Promise((again) => (goOn = () => again(true))),
  isErased: null
});

const face: ImportFace = {
  run: (order, tell) => importFile(order, place(tell)),
  pour: async (language, spool, tell) => importFile(sampleOrder(language, spool, Date.now()), place(tell)),
  goOn: async () => success(goOn())
};
serveThread(face);
