import { createHash } from 'node:crypto';

/** A made-up device, a UUID of version 8, the same every time for the same mark. */
export const deviceOf = (mark: string): string => {
  const hex = createHash('sha256').update(mark).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
