import * as m from '#paraglide/messages.js';
import { type PdfContent, type PdfDrawing, printable } from '#platform/server/documents/index.ts';
import { qrDrawing } from '../../../../../qr-drawing.server.ts';

type Sheet = { kk: string; ru: string; link: string };
type Theme = { kk: string; ru: string; address: string };

const ACCENT = '#00577a';
const SOFT = '#4a5560';

/** One page for each hall: how to ask in Kazakh and Russian, the code large, which hall it is. */
export const hallSheets = (theme: Theme, sheets: readonly Sheet[]): PdfDrawing => ({
  title: `${m.doors_sheet_heading({}, { locale: 'kk' })}: ${theme.kk}`,
  locale: 'kk',
  size: 'A4',
  numbered: false,
  fontSize: 14,
  margins: [44, 44, 44, 36],
  content: sheets.flatMap((sheet, place) => sheetOf(theme, sheet, place > 0))
});

const centred = (text: string, fontSize: number, more: Record<string, unknown> = {}): PdfContent => ({
  text: printable(text),
  fontSize,
  alignment: 'center',
  margin: [0, 0, 0, 8],
  ...more
});

const sheetOf = (theme: Theme, { kk, ru, link }: Sheet, next: boolean): PdfContent[] => [
  centred(m.doors_sheet_heading({}, { locale: 'kk' }), 32, {
    bold: true,
    color: ACCENT,
    ...(next ? { pageBreak: 'before' } : {})
  }),
  centred(m.doors_sheet_heading({}, { locale: 'ru' }), 22, { color: ACCENT }),
  { svg: qrDrawing(link), width: 300, alignment: 'center', margin: [0, 16, 0, 16] },
  centred(m.doors_sheet_how({}, { locale: 'kk' }), 17),
  centred(m.doors_sheet_how({}, { locale: 'ru' }), 15, { color: SOFT }),
  centred(theme.address, 18, { bold: true, margin: [0, 8, 0, 24] }),
  centred(`${m.doors_sheet_hall({}, { locale: 'kk' })}: ${kk}`, 20, { bold: true }),
  ...(ru === kk ? [] : [centred(`${m.doors_sheet_hall({}, { locale: 'ru' })}: ${ru}`, 16, { color: SOFT })]),
  centred(theme.kk, 14, { color: SOFT, margin: [0, 16, 0, 2] }),
  centred(theme.ru, 12, { color: SOFT })
];
