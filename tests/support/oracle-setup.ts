import { findSoffice, requireSoffice } from './libreoffice';

/** Before the oracle tests: a build server must have LibreOffice; elsewhere one line says it is missing. */
export function setup(): void {
  if (process.env.CI !== undefined && process.env.CI !== '') requireSoffice();
  else if (findSoffice() === null) {
    console.warn('LibreOffice is not installed: the tests under tests/oracle are left out.');
  }
}
