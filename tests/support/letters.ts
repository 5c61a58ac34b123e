import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDirectory } from '#platform/server/config.ts';

const mailbox = join(dataDirectory, 'mail');

/** The words of a letter, in whatever coding it left. */
const decoded = (letter: string): string => {
  const [, body = ''] = letter.split('\r\n\r\n');
  if (/encoding: base64/i.test(letter)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return /quoted-printable/i.test(letter) ? Buffer.from(bytes, 'latin1').toString() : body;
};

/** The words of the letters to an address, in the order in which they left. */
export const lettersTo = async (address: string): Promise<string[]> => {
  const names = await readdir(mailbox).catch(() => []);
  const letters = await Promise.all(
    names.toSorted().map((name) => readFile(join(mailbox, name), 'utf8').catch(() => ''))
  );
  return letters.filter((letter) => letter.includes(`To: ${address}`)).map(decoded);
};
