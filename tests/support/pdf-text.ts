import { inflateSync } from 'node:zlib';

const streamOf = (body: string): string => {
  const data = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1] ?? '';
  const bytes = Buffer.from(data, 'latin1');
  return (body.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
};

/**
 * What a reader finds in a PDF file, by its own rules (ISO 32000) and not by the library that wrote it: the words of each page
 * through the ToUnicode table of their typeface, the names of the typefaces and whether each is embedded.
 * Knows what our files hold: whole objects, deflated streams, strings in hex.
 */
export const readPdf = (
  file: Uint8Array
): { pages: string[]; fonts: { name: string; embedded: boolean }[]; source: string } => {
  const source = Buffer.from(file).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id, body] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id ?? '', body ?? '');
  const bodyOf = (reference: string | undefined): string => objects.get(reference ?? '') ?? '';
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  const fonts = [...objects.values()].filter((body) => /\/Type \/FontDescriptor/.test(body));
  return {
    source,
    pages: pages.map((page) => {
      const resources = bodyOf(/\/Resources (\d+) 0 R/.exec(page)?.[1]);
      const letters = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
          name,
          lettersOf(streamOf(bodyOf(/\/ToUnicode (\d+) 0 R/.exec(bodyOf(id))?.[1])))
        ])
      );
      return wordsOf(streamOf(bodyOf(/\/Contents (\d+) 0 R/.exec(page)?.[1])), letters);
    }),
    fonts: fonts.map((body) => ({
      name: (/\/FontName \/(\S+)/.exec(body)?.[1] ?? '').replace(/^[A-Z]+\+/, ''),
      embedded: streamOf(bodyOf(/\/FontFile2 (\d+) 0 R/.exec(body)?.[1])).length > 1000
    }))
  };
};

type Letters = ReadonlyMap<number, string>;

const textOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Codes of a typeface to what they mean: `<0001> <0012> [<0041> …]` or `<0001> <0001> <0041>`. */
const lettersOf = (table: string): Letters => {
  const letters = new Map<number, string>();
  const put = (code: number, hex: string | undefined): void =>
    void letters.set(code, textOf(hex?.replace(/\s/g, '') ?? ''));
  for (const [, from, , list] of table.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
    [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex], after) =>
      put(Number.parseInt(from ?? '', 16) + after, hex)
    );
  return letters;
};

/** The strings that are shown; a new line where the height changes at which they stand. */
const wordsOf = (content: string, fonts: ReadonlyMap<string, Letters>): string => {
  let letters: Letters = new Map();
  let height: string | undefined;
  let words = '';
  for (const [, at, font, strings] of content.matchAll(/[-\d.]+ ([-\d.]+) Tm|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? letters;
    else if (at) {
      if (height !== undefined && at !== height) words += '\n';
      height = at;
    } else
      for (const [, hex] of (strings ?? '').matchAll(/<([0-9a-f]*)>/g))
        for (const code of (hex ?? '').match(/.{4}/g) ?? [])
          words += letters.get(Number.parseInt(code, 16)) ?? '\ufffd';
  }
  return words;
};
