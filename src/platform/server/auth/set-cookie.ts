/** A cookie to set, in the shape SvelteKit's `cookies.set` takes. */
export type CookieToSet = {
  name: string;
  value: string;
  options: { path: string; httpOnly: true; sameSite: 'lax'; maxAge?: number };
};

/**
 * The cookies of better-auth's Set-Cookie lines. Whatever they say, ours are HttpOnly, SameSite=Lax and for the whole
 * site; the name and the age are theirs. The caller adds Secure from the address of the request.
 */
export const cookiesToSet = (lines: readonly string[]): CookieToSet[] => lines.map(cookieToSet);

const cookieToSet = (line: string): CookieToSet => {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const age = attributes.find((attribute) => /^max-age=/i.test(attribute))?.split('=')[1];
  return {
    name: pair.slice(0, at),
    value: decodeURIComponent(pair.slice(at + 1)),
    options: { path: '/', httpOnly: true, sameSite: 'lax', ...(age === undefined ? {} : { maxAge: Number(age) }) }
  };
};
