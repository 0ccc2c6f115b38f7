/**
 * The hash of an empty text. The style sheets of the pane are empty elements that get their rules through the object
 * model; allowing the empty text allows them without allowing any inline style.
 */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The content security policy of a page (内容安全策略): its own scripts and office.js, nothing inline, no evaluation of
 * texts, no connection to anywhere.
 *
 * @param {{ office: { origins: readonly string[] }, isDevelopment: boolean }} settings
 */
export function contentPolicy({ office, isDevelopment }) {
  // The development server talks to its own page about changes.
  const connections = isDevelopment ? "'self' ws: wss:" : "'none'";
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...office.origins].join(' ')}`,
    `style-src 'self' ${EMPTY}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connections}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
