import { builtFolder } from '../../../scripts/workbench/build';
import { serveFolder, type Served } from '../../../scripts/workbench/server';

/** A way in which the page reaches its workbook (通道), and how to serve a page that goes it. */
export interface PageWay {
  readonly name: string;
  serve(): Promise<Served>;
}

/** Every way that each scenario is driven in. */
export const WAYS: readonly PageWay[] = [
  { name: 'straight over the grid', serve: () => serveFolder(builtFolder, 0) },
];
