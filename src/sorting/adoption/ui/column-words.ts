import type { Locale } from '#platform/locale.ts';
import type { Column } from '../../result.ts';
import { COLUMN_MEANING, COLUMN_WORDS } from '../reason-words.ts';

/** What a column is called and how it is made. */
export const columnWords = (column: Column, locale: Locale): { name: string; meaning: string } => ({
  name: COLUMN_WORDS[column]({}, { locale }),
  meaning: COLUMN_MEANING[column]({}, { locale })
});
