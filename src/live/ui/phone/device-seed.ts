const KEY = 'device-seed';

/** Random, of this browser, 32 hexadecimal figures; another each time where the browser keeps nothing. */
export const deviceSeed = (): string => {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept) return kept;
    const made = newSeed();
    localStorage.setItem(KEY, made);
    return made;
  } catch {
    return newSeed();
  }
};

const newSeed = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
