const BASE = 'http://own.invalid';

/**
 * The address, if it leads to a page of this site, as path and query; else `otherwise`. For every address that a reader's
 * link or form may carry (`next`, `back`): read as a browser reads it, so that `//elsewhere`, `/\elsewhere`, `/⇥/elsewhere`
 * and `/.//elsewhere` lead nowhere.
 */
export const ownPath = (address: string | null | undefined, otherwise: string): string => {
  if (!address?.startsWith('/') || !URL.canParse(address, BASE)) return otherwise;
  const { origin, pathname, search } = new URL(address, BASE);
  return origin === BASE && !pathname.includes('//') ? pathname + search : otherwise;
};
