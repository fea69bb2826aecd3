import { serveSlices } from './serve-slices.ts';
import { openImportSlices } from './slice.job.ts';

serveSlices(openImportSlices);
