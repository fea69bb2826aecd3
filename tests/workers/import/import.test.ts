import '../../storage/node-device.ts';
import { faultsSuite } from './faults.suite.ts';
import { hostileSuite } from './hostile.suite.ts';
import { importSuite } from './import.suite.ts';

importSuite(120);
hostileSuite();
faultsSuite();
