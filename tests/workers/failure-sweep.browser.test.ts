import { failureSweepOfWork } from './failure-sweep.suite.ts';

// each fresh database costs a real disk: a sample of the calls, all of them run in node
failureSweepOfWork(3);
