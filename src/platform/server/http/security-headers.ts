/** What every answer carries, whoever gives it. The Content-Security-Policy of pages is SvelteKit's (vite.config.ts). */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'x-frame-options': 'DENY'
} as const;

const PART_HEADERS = Object.fromEntries(
  (['x-content-type-options', 'cross-origin-resource-policy'] as const).map((name) => [name, SECURITY_HEADERS[name]])
);

/**
 * What the answer to this address carries. The parts of a page (scripts and styles of the build) are no documents: what
 * concerns documents is left out, since a page asks for twenty of them over a slow line.
 */
export const securityHeadersOf = (url: string): Readonly<Record<string, string>> =>
  url.startsWith('/_app/immutable/') ? PART_HEADERS : SECURITY_HEADERS;
