import { buildPage, builtFolder } from './workbench/build';
import { openInBrowser } from './workbench/open';
import { serveFolder, type Served } from './workbench/server';

const DEFAULT_PORT = 3000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The port to serve on: PORT, else 3000. */
function wantedPort(): number {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`PORT 应为 0 到 65535 的整数，现在是“${String(process.env.PORT)}”。`);
}

async function serve(): Promise<Served> {
  const port = wantedPort();
  try {
    return await serveFolder(builtFolder, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`端口 ${String(port)} 已被占用。请换一个再来，例如 PORT=3001 npm start。`, {
      cause: error,
    });
  }
}

/** Builds the workbench where needed, serves it on this machine and opens it. */
async function main(): Promise<void> {
  const began = Date.now();
  say('正在准备工作台，第一次要十几秒……');
  if (await buildPage()) say(`已构建（${((Date.now() - began) / 1000).toFixed(1)} 秒）。`);
  const { url } = await serve();
  say(`工作台已打开：${url}（只在本机，数据不上传；按 Ctrl+C 结束）`);
  if (process.env.BROWSER !== 'none') openInBrowser(url);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
