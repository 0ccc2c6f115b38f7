import { startPage } from './page/start-page';

const root = document.getElementById('app');
if (root) {
  startPage(root, async () => (await import('./grid/way')).createGridWay);
}
