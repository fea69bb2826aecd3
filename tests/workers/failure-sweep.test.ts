import '../storage/node-device.ts';
import { failureSweepOfWork } from './failure-sweep.suite.ts';

failureSweepOfWork();
