import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const faceOf = (family: string, name: string) => {
  const file = (style: string): string => resolve(`@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`);
  return {
    normal: file('400Regular'),
    bold: file('700Bold'),
    italics: file('400Regular_Italic'),
    bolditalics: file('700Bold_Italic')
  };
};

/** The typefaces that are embedded: ParaType's, drawn for the languages of the former Union, with all Kazakh letters. */
export const PDF_FONTS = { sans: faceOf('pt-sans', 'PTSans'), serif: faceOf('pt-serif', 'PTSerif') };

export type PdfFace = keyof typeof PDF_FONTS;

/** What the typefaces lack, said with what they have. */
const INSTEAD: Readonly<Record<string, string>> = {
  '\u2192': '–',
  '\u20b8': 'тг',
  '\u2010': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2009': '\u00a0',
  '\u202f': '\u00a0'
};

/** Western and Central European letters, Cyrillic with all of Kazakh, the signs of print. */
const KNOWN =
  /[\n\u0020-\u007e\u00a0-\u0109\u010c-\u0113\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e\u045f\u048a-\u04c0\u04c3-\u04f9\u2011\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2116\u2122\u2212\u2248\u2260\u2264\u2265]/;

/** The text with letters that the typefaces have; what they cannot draw and cannot say otherwise becomes a `?`. */
export const printable = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => (KNOWN.test(letter) ? letter : (INSTEAD[letter] ?? '?'))).join('');
