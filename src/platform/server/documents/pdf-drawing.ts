import type { Content } from 'pdfmake/interfaces.js';
import type { Locale } from '../../locale.ts';
import type { PdfFace } from './pdf-fonts.ts';

export type { Content as PdfContent } from 'pdfmake/interfaces.js';

/**
 * What is to be drawn, in pdfmake's terms; sizes in points. It is handed to another thread, so it holds data only, no functions:
 * a table takes one of the layouts that pdfmake or `pdf-worker.ts` know by name. Text passes `printable` before.
 */
export type PdfDrawing = {
  /** Shown in the title bar and to screen readers. */
  readonly title: string;
  readonly locale: Locale;
  readonly size?: 'A4' | 'A3';
  readonly landscape?: boolean;
  readonly face?: PdfFace;
  readonly fontSize?: number;
  /** Left, top, right, bottom. */
  readonly margins?: readonly [number, number, number, number];
  /** `1 / 5` at the foot of each page. */
  readonly numbered?: boolean;
  readonly content: Content;
};

/** What the drawing thread answers to the call of that number. */
export type PdfAnswer = { readonly call: number } & ({ readonly file: Uint8Array } | { readonly fault: string });
