import type { Locale } from '#platform/locale.ts';
import { groupedNumber } from '#platform/words/index.ts';
import type { Evidence } from './assignment-parts.views.ts';

/** A file of evidence ready to show. */
export type ShownEvidence = { file: string; name: string; size: string };

const KB = 1024;

const sizeInWords = (bytes: number, locale: Locale): string => {
  const unit = locale === 'en' ? ['KB', 'MB'] : ['КБ', 'МБ'];
  if (bytes < KB * KB) return `${groupedNumber(Math.max(1, bytes / KB), locale)} ${unit[0]}`;
  return `${groupedNumber(bytes / KB / KB, locale, 1)} ${unit[1]}`;
};

/** Files with their size in words. */
export const showEvidence = (files: readonly Evidence[], locale: Locale): ShownEvidence[] =>
  files.map(({ file, name, bytes }) => ({ file, name, size: sizeInWords(bytes, locale) }));
