import { serveThread } from '#lib/workers/serve-thread.ts';
import { openParquetJob } from './parquet.job.ts';

serveThread(openParquetJob());
