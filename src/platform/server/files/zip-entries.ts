const END_RECORD = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;

/**
 * The names in the directory of a zip file, in its order; nothing when the directory is missing, cut or lies.
 * Source: PKWARE APPNOTE 4.3.12 and 4.3.16; zip64 is not read, for no file that we take is so large.
 */
export const zipEntryNames = (bytes: Buffer): readonly string[] => {
  const end = endRecordAt(bytes);
  if (end === undefined) return [];
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > end || bytes.readUInt32LE(at) !== ENTRY) return [];
    const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + ENTRY_LENGTH, nameEnd));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
};

const endRecordAt = (bytes: Buffer): number | undefined => {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) if (bytes.readUInt32LE(at) === END_RECORD) return at;
  return undefined;
};
