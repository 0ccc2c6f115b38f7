import { buildPage } from './workbench/build';

await buildPage();
process.stdout.write('工作台已构建在 dist/workbench，放到任何静态网页服务器上即可使用。\n');
