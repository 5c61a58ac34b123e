/** What a reader kept of the journal, as typed: nothing yet, something to mend, or a position and a hash. */
export type TypedHead =
  { state: 'empty' } | { state: 'wrong'; fields: ('seq' | 'hash')[] } | { state: 'given'; seq: number; hash: string };

/**
 * Reads the position and the hash a reader typed. A whole line `number:hash` may stand in either field; spaces, line breaks and
 * capitals do no harm.
 */
export const readKeptHead = (typedSeq: string, typedHash: string): TypedHead => {
  const [seq, hash] = apart(tidy(typedSeq), tidy(typedHash));
  if (seq === '' && hash === '') return { state: 'empty' };
  const fields = [
    ...(/^[1-9]\d{0,14}$/.test(seq) ? [] : ['seq' as const]),
    ...(/^[0-9a-f]{64}$/.test(hash) ? [] : ['hash' as const])
  ];
  return fields.length > 0 ? { state: 'wrong', fields } : { state: 'given', seq: Number(seq), hash };
};

const tidy = (text: string): string => text.slice(0, 200).replaceAll(/\s/g, '').toLowerCase();

const apart = (seq: string, hash: string): [string, string] => {
  const line = [hash, seq].find((text) => text.includes(':'));
  if (line === undefined) return [seq.replace(/^№/, ''), hash];
  const [number = '', rest = ''] = line.split(':');
  return [number, rest];
};
