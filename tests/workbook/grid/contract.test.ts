import { describeWorkbook } from '../contract';
import { openGridDesk } from './desk';

describeWorkbook('the workbench’s grid', () => Promise.resolve(openGridDesk()));
