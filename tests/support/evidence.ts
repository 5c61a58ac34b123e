// The smallest files of each kind that evidence may be.
import { deflateRawSync } from 'node:zlib';

const zipDirectory = (names: readonly string[]): Buffer => {
  const local = names.map((name) => entry(name, 0x04034b50, 30));
  const starts = local.map((_, at) => local.slice(0, at).reduce((sum, { length }) => sum + length, 0));
  const central = names.map((name, at) => entry(name, 0x02014b50, 46, starts[at]));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(Buffer.concat(local).length, 16);
  return Buffer.concat([...local, ...central, end]);
};

const entry = (name: string, signature: number, length: number, start = 0): Buffer => {
  const head = Buffer.alloc(length);
  head.writeUInt32LE(signature, 0);
  if (length === 46) head.writeUInt32LE(start, 42);
  head.writeUInt16LE(Buffer.byteLength(name), length === 46 ? 28 : 26);
  return Buffer.concat([head, Buffer.from(name)]);
};

/** A zip file that holds empty files of these names. */
export const zip = (...names: string[]): Buffer => zipDirectory(names);

/** One small valid file of each kind, by its extension. */
export const evidence = {
  pdf: Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64'
  ),
  jpg: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 0xff, 0xd9]),
  webp: Buffer.concat([Buffer.from('RIFF\x1a\0\0\0WEBPVP8L', 'latin1'), deflateRawSync('x')]),
  docx: zip('[Content_Types].xml', 'word/document.xml'),
  xlsx: zip('[Content_Types].xml', 'xl/workbook.xml')
} as const;
