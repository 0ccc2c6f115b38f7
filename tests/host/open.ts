import { afterEach, expect } from 'vitest';
import type { HostOptions } from '../../host/bridge/backend';
import { createHost, type Host } from '../../host/node/host';

const open: Host[] = [];

/** Starts a host that is disposed after the test; whatever the test asked of it must have been implemented. */
export async function openHost(options: HostOptions = {}): Promise<Host> {
  const host = await createHost(options);
  open.push(host);
  return host;
}

afterEach(() => {
  const gaps = open.flatMap((host) => host.gaps);
  for (const host of open.splice(0)) host.dispose();
  expect(gaps).toEqual([]);
});

/** The code of the error that a promise is rejected with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'no error';
}
