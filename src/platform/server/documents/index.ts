import { pdfReport } from './pdf-report.ts';
import type { Report } from './report.ts';
import { spreadsheet } from './spreadsheet.ts';
import { wordDocument } from './word-document.ts';

export { drawPdf } from './draw-pdf.ts';
export type { PdfContent, PdfDrawing } from './pdf-drawing.ts';
export { printable } from './pdf-fonts.ts';
export type { Report, ReportCell, ReportTable, Tone } from './report.ts';

export const XLSX_MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FORMATS = {
  xlsx: { media: XLSX_MEDIA, write: spreadsheet },
  docx: { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: wordDocument },
  pdf: { media: 'application/pdf', write: pdfReport }
} as const;

export type DocumentFormat = keyof typeof FORMATS;

/** Is this the ending of a format that a report can be written in? */
export const isDocumentFormat = (ending: string): ending is DocumentFormat => ending in FORMATS;

/** The report as a download in that format; `name` without its ending, in plain letters. */
export const documentResponse = async (report: Report, format: DocumentFormat, name: string): Promise<Response> => {
  const { media, write } = FORMATS[format];
  return new Response(new Uint8Array(await write(report)), {
    headers: {
      'content-type': media,
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'no-store'
    }
  });
};
