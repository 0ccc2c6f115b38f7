import { associateFunctions } from '../functions/associate';
import { officeReady } from '../workbook/office';
import { startInExcel } from './start';

async function start(element: HTMLElement): Promise<void> {
  const obstacle = await officeReady();
  if (obstacle) {
    const { sayOutside } = await import('./outside');
    sayOutside(element, obstacle);
    return;
  }
  associateFunctions();
  startInExcel(element);
}

const root = document.getElementById('root');
if (root) void start(root);
