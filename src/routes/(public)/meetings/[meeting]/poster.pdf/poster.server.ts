import { encode } from 'uqr';
import { accessWords, type Meeting } from '#meetings/index.ts';
import { agreedPlaceOf } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { drawPdf, type PdfContent, printable } from '#platform/server/documents/index.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { placeOf } from '../../../../shown-meeting.server.ts';

type Lang = 'kk' | 'ru';

/** What the poster says in one language. */
type PosterWords = {
  heading: string;
  theme: string;
  facts: readonly (readonly [label: string, text: string])[];
  access: string | null;
  ask: string;
  how: string;
  hall: string;
};

const A3_BY_A4 = Math.SQRT2;
const ACCENT = '#00577a';
const INK = '#14181c';
const SOFT = '#4a5560';
/** Letters in the theme beyond which it is set smaller. */
const LONG_THEME = 60;

/** The poster of a meeting as a PDF file: one language large, the other below it, a QR code as a drawing, the address in letters. */
export const posterOf = async (
  meeting: Meeting,
  { size, first }: { size: 'A4' | 'A3'; first: Lang }
): Promise<Buffer> => {
  const unit = size === 'A3' ? A3_BY_A4 : 1;
  const second: Lang = first === 'kk' ? 'ru' : 'kk';
  const [large, small] = [await wordsOf(meeting, first), await wordsOf(meeting, second)];
  const link = letterAddress(`/meetings/${meeting.number}`, first);
  return drawPdf({
    title: `${large.heading}: ${large.theme}`,
    locale: first,
    size,
    numbered: false,
    fontSize: 13 * unit,
    margins: [44 * unit, 40 * unit, 44 * unit, 30 * unit],
    content: [stripe(unit), ...largePart(large, unit), askPart(large, link, unit), ...smallPart(small, unit)]
  });
};

const wordsOf = async (meeting: Meeting, lang: Lang): Promise<PosterWords> => {
  const names = await registerNames(lang, today(meeting.startsAt));
  const agreed = await agreedPlaceOf(meeting.id);
  const access = agreed?.status === 'agreed' ? agreed.access.map((one) => accessWords(one, lang)).join(', ') : '';
  const options = { locale: lang };
  return {
    heading: m.preparation_poster_heading({}, options),
    theme: lang === 'kk' ? meeting.themeKk : meeting.themeRu,
    facts: [
      [m.meetings_fact_who({}, options), `${nameOf(meeting.holderTitles, lang)}, ${names.body(meeting.body)}`],
      [m.meetings_fact_when({}, options), fullDateTime(meeting.startsAt, lang)],
      [m.meetings_fact_where({}, options), placeOf(meeting, names, lang)]
    ],
    access: access === '' ? null : m.preparation_venue_public_access({ access }, options),
    ask: m.preparation_poster_ask({}, options),
    how: m.preparation_poster_how({}, options),
    hall: m.preparation_poster_hall({}, options)
  };
};

const stripe = (unit: number): PdfContent => ({
  svg: `<svg viewBox="0 0 507 8"><rect width="507" height="8" fill="${ACCENT}"/></svg>`,
  width: 507 * unit,
  margin: [0, 0, 0, 20 * unit]
});

const largePart = ({ heading, theme, facts, access }: PosterWords, unit: number): PdfContent[] => [
  { text: printable(heading), fontSize: 20 * unit, color: ACCENT, bold: true },
  {
    text: printable(theme),
    fontSize: (theme.length > LONG_THEME ? 26 : 32) * unit,
    bold: true,
    color: INK,
    margin: [0, 4 * unit, 0, 18 * unit]
  },
  ...facts.map(([label, text]): PdfContent => ({
    stack: [
      { text: printable(label), fontSize: 11 * unit, color: SOFT },
      { text: printable(text), fontSize: 17 * unit, bold: true, color: INK }
    ],
    margin: [0, 0, 0, 8 * unit]
  })),
  ...(access === null ? [] : [{ text: printable(access), fontSize: 11 * unit, color: SOFT }])
];

const askPart = ({ ask, how, hall }: PosterWords, link: string, unit: number): PdfContent => ({
  columns: [
    { svg: qrDrawing(link), width: 150 * unit, height: 150 * unit },
    {
      width: '*',
      stack: [
        { text: printable(ask), fontSize: 22 * unit, bold: true, color: ACCENT },
        { text: printable(how), fontSize: 13 * unit, margin: [0, 6 * unit, 0, 6 * unit] },
        { text: printable(withoutScheme(link)), fontSize: 14 * unit, bold: true },
        { text: printable(hall), fontSize: 11 * unit, color: SOFT, margin: [0, 6 * unit, 0, 0] }
      ]
    }
  ],
  columnGap: 20 * unit,
  margin: [0, 18 * unit, 0, 18 * unit]
});

const smallPart = ({ heading, theme, facts, access, ask, how, hall }: PosterWords, unit: number): PdfContent[] => [
  {
    svg: `<svg viewBox="0 0 507 1"><rect width="507" height="1" fill="#9aa4ad"/></svg>`,
    width: 507 * unit,
    margin: [0, 0, 0, 10 * unit]
  },
  { text: printable(`${heading}: ${theme}`), fontSize: 14 * unit, bold: true, margin: [0, 0, 0, 4 * unit] },
  ...facts.map(([label, text]): PdfContent => ({
    text: [{ text: printable(`${label}: `), color: SOFT }, printable(text)],
    fontSize: 11 * unit
  })),
  ...(access === null ? [] : [{ text: printable(access), fontSize: 10 * unit, color: SOFT }]),
  { text: printable(`${ask}. ${how} ${hall}`), fontSize: 10 * unit, color: SOFT, margin: [0, 4 * unit, 0, 0] }
];

const withoutScheme = (link: string): string => link.replace(/^https?:\/\//, '');

/** The QR code of a text as one shape: no seams between its squares, whatever the size of the print. */
const qrDrawing = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg viewBox="0 0 ${size} ${size}"><path fill="#000000" d="${squares.join('')}"/></svg>`;
};
