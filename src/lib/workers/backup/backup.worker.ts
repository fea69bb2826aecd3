import { serveThread } from '#lib/workers/serve-thread.ts';
import { backUp, preview, restore } from './backup.job.ts';

const face = { backUp, preview, restore };
export type BackupFace = typeof face;
serveThread(face);
