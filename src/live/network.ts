/** How many leading bits of an address make a network: of IPv4 and of IPv6. */
export type Prefix = { v4: 8 | 16 | 24 | 32; v6: number };

/** One line: an operator's whole address, or of IPv6 the /64 that one subscriber has. */
export const LINE: Prefix = { v4: 32, v6: 64 };
/** A block of neighbours, often one operator's or one provider's: /24 and /56. */
export const BLOCK: Prefix = { v4: 24, v6: 56 };

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The network that an address belongs to, as text that is equal for equal networks. Total: what is no address is its own network. */
export const networkOf = (address: string, { v4, v6 }: Prefix): string => {
  const plain = MAPPED.exec(address)?.[1] ?? address;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain))
    return plain
      .split('.')
      .slice(0, v4 / 8)
      .join('.');
  return plain.includes(':') ? bitsOf(plain, v6) : plain;
};

/** The first bits of an IPv6 address as hexadecimal, `::` written out (RFC 4291, 2.2). */
const bitsOf = (address: string, bits: number): string => {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
  return groups
    .map((group) => group.toLowerCase().padStart(4, '0'))
    .join('')
    .slice(0, bits / 4);
};
