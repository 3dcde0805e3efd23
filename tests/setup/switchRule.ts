import { switchOff } from '../../src/workbench/host/rules/catalogue';

/** The mutation run names a rule of the host here, to see that a test notices when it is not enforced. */
const rule = process.env['EXCEL_RULE_OFF'];
if (rule) switchOff(rule);
