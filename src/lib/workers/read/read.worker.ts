import { serveThread } from '../serve-thread.ts';
import { inspect } from './read.job.ts';

const face = { inspect };
export type ReadFace = typeof face;

serveThread(face);
