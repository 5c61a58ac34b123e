import { type PdfContent, type PdfDrawing, printable } from '#platform/server/documents/index.ts';
import { qrDrawing } from '../../../../qr-drawing.server.ts';

/** What the poster says in one language. */
export type PosterWords = {
  heading: string;
  theme: string;
  when: readonly [label: string, text: string];
  facts: readonly (readonly [label: string, text: string])[];
  access: string | null;
  ask: string;
  how: string;
  hall: string;
};

type Poster = { size: 'A4' | 'A3'; locale: 'kk' | 'ru'; large: PosterWords; small: PosterWords; link: string };

const A3_BY_A4 = Math.SQRT2;
const ACCENT = '#00577a';
const INK = '#14181c';
const SOFT = '#4a5560';
/** The text's breadth on A4, in points. */
const BREADTH = 507;

/** Up to so many letters the words are set at this scale. Found by drawing (poster-drawing.test.ts). */
const SCALES = [
  [150, 1],
  [220, 0.92],
  [290, 0.86],
  [400, 0.74],
  [620, 0.64]
] as const;
const SMALLEST = 0.52;

/** All of it stays on one page: the more is said, the smaller it is set. */
const scaleOf = ({ theme, facts, access }: PosterWords): number => {
  const letters =
    1.6 * theme.length + facts.reduce((sum, [, text]) => sum + text.length, 0) + (access?.length ?? 0) / 2;
  return SCALES.find(([most]) => letters < most)?.[1] ?? SMALLEST;
};

/** One language large, the other below it, the QR code as a drawing, the address in letters. */
export const posterDrawing = ({ size, locale, large, small, link }: Poster): PdfDrawing => {
  const page = size === 'A3' ? A3_BY_A4 : 1;
  const unit = page * Math.min(scaleOf(large), scaleOf(small));
  return {
    title: `${large.heading}: ${large.theme}`,
    locale,
    size,
    numbered: false,
    fontSize: 14 * unit,
    margins: [44 * page, 40 * page, 44 * page, 28 * page],
    content: [
      rule(8, ACCENT, page, 20 * unit),
      ...largePart(large, unit),
      askPart(large, link, unit),
      rule(1, '#9aa4ad', page, 12 * unit),
      ...smallPart(small, unit)
    ]
  };
};

const rule = (height: number, colour: string, page: number, below: number): PdfContent => ({
  svg: `<svg viewBox="0 0 ${BREADTH} ${height}"><rect width="${BREADTH}" height="${height}" fill="${colour}"/></svg>`,
  width: BREADTH * page,
  margin: [0, 0, 0, below]
});

const factOf = ([label, text]: readonly [string, string], fontSize: number, unit: number): PdfContent => ({
  stack: [
    { text: printable(label), fontSize: 12 * unit, color: SOFT },
    { text: printable(text), fontSize: fontSize * unit, bold: true, color: INK }
  ],
  margin: [0, 0, 0, 10 * unit]
});

const largePart = ({ heading, theme, when, facts, access }: PosterWords, unit: number): PdfContent[] => [
  { text: printable(heading), fontSize: 24 * unit, color: ACCENT, bold: true },
  { text: printable(theme), fontSize: 38 * unit, bold: true, color: INK, margin: [0, 4 * unit, 0, 20 * unit] },
  factOf(when, 26, unit),
  ...facts.map((fact) => factOf(fact, 19, unit)),
  ...(access === null ? [] : [{ text: printable(access), fontSize: 13 * unit, color: SOFT }])
];

const askPart = ({ ask, how, hall }: PosterWords, link: string, unit: number): PdfContent => ({
  columns: [
    { svg: qrDrawing(link), width: 176 * unit, height: 176 * unit },
    {
      width: '*',
      stack: [
        { text: printable(ask), fontSize: 26 * unit, bold: true, color: ACCENT },
        { text: printable(how), fontSize: 15 * unit, margin: [0, 6 * unit, 0, 8 * unit] },
        { text: printable(withoutScheme(link)), fontSize: 17 * unit, bold: true },
        { text: printable(hall), fontSize: 13 * unit, color: SOFT, margin: [0, 8 * unit, 0, 0] }
      ]
    }
  ],
  columnGap: 20 * unit,
  margin: [0, 16 * unit, 0, 18 * unit]
});

const smallPart = (
  { heading, theme, when, facts, access, ask, how, hall }: PosterWords,
  unit: number
): PdfContent[] => [
  { text: printable(`${heading}: ${theme}`), fontSize: 19 * unit, bold: true, margin: [0, 0, 0, 6 * unit] },
  ...[when, ...facts].map(([label, text]): PdfContent => ({
    text: [{ text: printable(`${label}: `), color: SOFT }, printable(text)],
    fontSize: 14 * unit
  })),
  ...(access === null ? [] : [{ text: printable(access), fontSize: 12 * unit, color: SOFT }]),
  { text: printable(`${ask}. ${how} ${hall}`), fontSize: 12 * unit, color: SOFT, margin: [0, 6 * unit, 0, 0] }
];

const withoutScheme = (link: string): string => link.replace(/^https?:\/\//, '');
