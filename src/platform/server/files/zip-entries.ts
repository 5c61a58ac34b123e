import { inflateRawSync } from 'node:zlib';

const END_RECORD = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/** One file in a zip file: where its local head stands, how it is packed (0 stored, 8 deflated), its sizes as declared. */
export type ZipEntry = { name: string; method: number; packed: number; unpacked: number; at: number };

/**
 * The directory of a zip file, in its order; nothing when it is missing, cut or lies.
 * Source: PKWARE APPNOTE 4.3.12 and 4.3.16; zip64 is not read, for no file that we take is so large.
 */
export const zipEntries = (bytes: Buffer): readonly ZipEntry[] => {
  const end = endRecordAt(bytes);
  if (end === undefined) return [];
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > end || bytes.readUInt32LE(at) !== ENTRY) return [];
    const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_LENGTH, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42)
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};

/** The names in the directory of a zip file, in its order. */
export const zipEntryNames = (bytes: Buffer): readonly string[] => zipEntries(bytes).map(({ name }) => name);

const STORED = 0;
const DEFLATED = 8;

/**
 * What a file in a zip file holds, never more than it declares; undefined when it is packed in an unusual way, is cut, or
 * is not as long as it says.
 */
export const unpackedEntry = (bytes: Buffer, { method, packed, unpacked, at }: ZipEntry): Buffer | undefined => {
  if (at + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return undefined;
  const start = at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length !== packed) return undefined;
  if (method === STORED) return packed === unpacked ? content : undefined;
  return method === DEFLATED ? inflated(content, unpacked) : undefined;
};

const inflated = (content: Buffer, length: number): Buffer | undefined => {
  try {
    const whole = inflateRawSync(content, { maxOutputLength: Math.max(1, length) });
    return whole.length === length ? whole : undefined;
  } catch {
    return undefined;
  }
};

const endRecordAt = (bytes: Buffer): number | undefined => {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) if (bytes.readUInt32LE(at) === END_RECORD) return at;
  return undefined;
};
