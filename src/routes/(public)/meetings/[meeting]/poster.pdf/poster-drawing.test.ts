import { expect, test } from 'vitest';
import { drawPdf } from '#platform/server/documents/index.ts';
import { posterDrawing, type PosterWords } from './poster-drawing.server.ts';

const said = (theme: string, place: string, holder: string): PosterWords => ({
  heading: 'Тұрғындармен кездесу',
  theme,
  when: ['Қашан', '2026 жылғы 15 желтоқсан, сейсенбі, 18:30'],
  facts: [
    ['Қайда', place],
    ['Кім', holder]
  ],
  access: 'Қолжетімділік: табалдырықсыз кіреберіс немесе пандус, бейімделген дәретхана, лифт немесе бірінші қабат.',
  ask: 'Сұрағыңызды қазір қойыңыз',
  how: 'Телефон камерасын QR-кодқа бағыттаңыз немесе мекенжайды теріңіз. Тіркелу қажет емес.',
  hall: 'Залда сұрақты телефонмен, қағазға жазып немесе ауызша қоюға болады.'
});

const longest = 'қауіпсіздік мәселелері мен жолдарды жөндеу '.repeat(7).slice(0, 300);

// Each page is an object of its own; the one that lists them is of the type Pages.
const pagesOf = (file: Buffer): number => file.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

test.each([
  ['nothing much', said('Ауыл жолдары', 'Мәдениет үйі, Семей', 'Көлік министрі, Көлік министрлігі')],
  ...[30, 50, 70, 90, 120, 160, 220, 300].map((letters): [string, PosterWords] => [
    `${letters} letters of theme and place`,
    said(longest.slice(0, letters), longest.slice(0, letters), longest.slice(0, Math.min(letters, 160)))
  ])
])('the poster of %s has one page, on A4 and on A3', async (_, words) => {
  for (const size of ['A4', 'A3'] as const) {
    const link = 'https://kezdesu.example/meetings/2026-041';
    const file = await drawPdf(posterDrawing({ size, locale: 'kk', large: words, small: words, link }));
    expect(pagesOf(file)).toBe(1);
  }
});
