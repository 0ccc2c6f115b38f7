import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and returns what it wrote to standard output.
 * Past the limit it and all its children are ended, and the promise is refused.
 */
export function run(program: string, args: readonly string[], limitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      detached: true, // its own process group, so that the children of a launcher end with it
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      reject(new Error(`${program} did not end within ${limitMs} ms`));
    }, limitMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      if (status === 0) resolve(Buffer.concat(out).toString('utf8'));
      else
        reject(new Error(`${program} ended with ${String(status)}: ${Buffer.concat(err).toString('utf8')}`));
    });
  });
}
