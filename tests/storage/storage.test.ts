import './node-device.ts';
import { birthSuite } from './birth.suite.ts';
import { contactsModelSuite } from './contacts-model.suite.ts';
import { contactsSuite } from './contacts.suite.ts';
import { crmSegmentsSuite } from './crm-segments.suite.ts';
import { failureSweepSuite } from './failure-sweep.suite.ts';
import { frozenGenerationSuite } from './frozen-generation.suite.ts';
import { productionsSuite } from './productions.suite.ts';
import { smallTablesSuite } from './small-tables.suite.ts';

birthSuite();
contactsSuite();
contactsModelSuite(150);
smallTablesSuite();
productionsSuite();
crmSegmentsSuite();
failureSweepSuite();
frozenGenerationSuite();
