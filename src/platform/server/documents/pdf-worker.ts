// The thread that draws PDF files: a report of two thousand rows takes it more than a second.
import { parentPort } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces.js';
import type { PdfAnswer, PdfDrawing } from './pdf-drawing.ts';
import { PDF_FONTS } from './pdf-fonts.ts';

const LANGUAGES = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;
const MARGINS = [42, 42, 42, 48] as const;
const LINE_COLOUR = '#8a8a8a';
const FILES = new Set(Object.values(PDF_FONTS).flatMap((face) => Object.values(face)));

pdfmake.setFonts(PDF_FONTS);
// A drawing reaches nothing but the typefaces: neither addresses nor other files, whatever stands in its texts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FILES.has(path));
pdfmake.addTableLayouts({
  /** Hairlines all around, 3 points beside the words. */
  ruled: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => LINE_COLOUR,
    vLineColor: () => LINE_COLOUR,
    paddingLeft: () => 3,
    paddingRight: () => 3,
    paddingTop: () => 2,
    paddingBottom: () => 3
  }
});

const pageNumber = (page: number, pages: number): Content => ({
  text: `${page} / ${pages}`,
  alignment: 'center',
  fontSize: 8,
  margin: [0, 16, 0, 0]
});

const fileOf = ({ face = 'sans', margins = MARGINS, numbered = true, ...drawing }: PdfDrawing): Promise<Buffer> =>
  pdfmake
    .createPdf({
      content: drawing.content,
      version: '1.7',
      subset: 'PDF/A-2b',
      language: LANGUAGES[drawing.locale],
      displayTitle: true,
      info: { title: drawing.title, creator: 'Kezdesu', producer: 'Kezdesu' },
      pageSize: drawing.size ?? 'A4',
      pageOrientation: drawing.landscape ? 'landscape' : 'portrait',
      pageMargins: [...margins],
      defaultStyle: { font: face, fontSize: drawing.fontSize ?? 9, lineHeight: 1.05 },
      ...(numbered && { footer: pageNumber })
    })
    .getBuffer();

const answer = async ({ call, drawing }: { call: number; drawing: PdfDrawing }): Promise<PdfAnswer> => {
  try {
    return { call, file: await fileOf(drawing) };
  } catch (fault) {
    return { call, fault: fault instanceof Error ? fault.message : String(fault) };
  }
};

// One after the other: a drawing that waits costs its data only.
let last = Promise.resolve();
parentPort?.on('message', (message: { call: number; drawing: PdfDrawing }) => {
  last = last.then(async () => parentPort?.postMessage(await answer(message), []));
});
