import { zipEntryNames } from './zip-entries.ts';

/** What evidence may be: the extension in its name and the type it is served as. */
export const FILE_KINDS = {
  pdf: { extensions: ['pdf'], mediaType: 'application/pdf' },
  png: { extensions: ['png'], mediaType: 'image/png' },
  jpeg: { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  webp: { extensions: ['webp'], mediaType: 'image/webp' },
  docx: {
    extensions: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  },
  xlsx: { extensions: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
} as const;

export type FileKind = keyof typeof FILE_KINDS;

/** A text of the page's own language at the head of a file makes it two files in one. */
const MARKUP = /<(?:!doctype\s+html|html|head|body|script|svg|iframe|\?xml-stylesheet)[\s>/]/i;
const HEAD_BYTES = 1024;

const startsWith = (bytes: Buffer, head: string, at = 0): boolean =>
  bytes.subarray(at, at + head.length).equals(Buffer.from(head, 'latin1'));

const officeKind = (bytes: Buffer): FileKind | undefined => {
  const names = zipEntryNames(bytes);
  if (!names.includes('[Content_Types].xml') || names.some((name) => /vbaProject\.bin$/i.test(name))) return undefined;
  if (names.includes('word/document.xml')) return 'docx';
  return names.includes('xl/workbook.xml') ? 'xlsx' : undefined;
};

/** The kind a file is by its content; undefined for everything else, also for one with markup at its head or with macros. */
export const kindOfContent = (bytes: Buffer): FileKind | undefined => {
  if (MARKUP.test(bytes.toString('latin1', 0, HEAD_BYTES))) return undefined;
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  return startsWith(bytes, 'PK\x03\x04') ? officeKind(bytes) : undefined;
};

/** Does the extension in the name say the same kind? */
export const extensionAgrees = (name: string, kind: FileKind): boolean => {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return FILE_KINDS[kind].extensions.some((one) => one === extension);
};
