import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A folder being served on this machine only. */
export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/** The file that an address means; null outside the folder. */
function fileOf(folder: string, address: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
  return file.startsWith(folder + path.sep) ? file : null;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(status === 404 ? '没有这个页面。' : '只能读取。');
}

async function send(folder: string, address: string, response: ServerResponse): Promise<void> {
  const file = fileOf(folder, address);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || found?.isFile() !== true) {
    refuse(response, 404);
    return;
  }
  // Names carry a hash of their content, except that of the page itself.
  const isPage = file.endsWith('.html');
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': isPage ? 'no-cache' : 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
  });
  createReadStream(file).pipe(response);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
}

/**
 * Serves the files of a folder on the loopback address, to be read only.
 *
 * @param port 0 for any free one
 */
export async function serveFolder(folder: string, port: number): Promise<Served> {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405);
      return;
    }
    send(root, request.url ?? '/', response).catch(() => response.destroy());
  });
  await listen(server, port);
  const { port: used } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(used)}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
