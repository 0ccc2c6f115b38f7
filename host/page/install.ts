import { createBackend, type Backend, type HostOptions } from '../bridge/backend';
import { parseContract } from '../contract/contract';

/** A window in which Microsoft's client is about to be loaded. */
export interface PageWindow {
  external?: unknown;
  _richApiNativeBridge?: unknown;
}

/**
 * Puts the Excel end into a page, before the page loads `office.js`. The page itself stays unchanged.
 *
 * @param bundle the text of the client's debug bundle, for its contract
 */
export function installHost(window: PageWindow, bundle: string, options: HostOptions = {}): Backend {
  const backend = createBackend(parseContract(bundle), options);
  // A browser has a `window.external` of its own, which cannot be assigned.
  Object.defineProperty(window, 'external', { value: backend.external.object, configurable: true });
  window._richApiNativeBridge = backend.bridge;
  return backend;
}
