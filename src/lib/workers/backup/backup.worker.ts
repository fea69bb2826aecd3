import { serveThread } from '#lib/workers/serve-thread.ts';
import { backUp, preview, restore, verify } from './backup.job.ts';
import { keepGeneration } from './keep-generation.ts';

const face = { backUp, preview, restore, verify, keepGeneration };
export type BackupFace = typeof face;
serveThread(face);
