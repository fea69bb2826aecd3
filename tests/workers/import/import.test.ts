import '../../storage/node-device.ts';
import { importSuite } from './import.suite.ts';

importSuite(60);
