import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { CheckedImport, CheckedRow, Standing } from '#platform/server/table-import/index.ts';
import { groupedNumber, shortDate } from '#platform/words/index.ts';
import { issueWords } from '../../../refusal-words.server.ts';

/** A cell of the preview: its text, what is wrong with it, what stands now where the row would change it. */
export type ShownCell = {
  field: string;
  label: string;
  text: string;
  /** The name of its input where it may be mended. */
  input: string | null;
  error: string | null;
  was: string | null;
  repaired: boolean;
};
export type ShownRow = { at: number; does: 'new' | 'changes' | 'same' | 'wrong'; cells: ShownCell[] };

/** A column in words, with what may stand in it where that can be listed. */
export type ShownColumn = { field: string; text: string; choices: string[]; named: ReadonlyMap<string, string> };

/** The columns of a format in words. */
export const shownColumns = ({ format }: Pick<CheckedImport, 'format'>, locale: Locale): ShownColumn[] =>
  Object.entries(format).map(([field, { names, choices }]) => ({
    field,
    text: names[locale],
    choices: choices.map(({ shown }) => shown[locale]),
    named: new Map(choices.map(({ value, shown }) => [value, shown[locale]]))
  }));

/** A row of the preview in words. */
export const shownRow = (
  { at, cells, effect }: CheckedRow<object>,
  columns: readonly ShownColumn[],
  open: boolean,
  locale: Locale
): ShownRow => ({
  at,
  does: effect.does,
  cells: columns.map(({ field, text: label, named }) => {
    const cell = cells[field] ?? { text: '', repaired: false, fault: null };
    const fault = effect.does === 'wrong' ? effect.faults[field] : undefined;
    const was = effect.does === 'changes' ? effect.was[field] : undefined;
    return {
      field,
      label: m.imports_cell({ row: at, column: label }, { locale }),
      text: cell.text,
      input: open && (fault || cell.repaired) ? `cell:${at}:${field}` : null,
      error: fault
        ? issueWords({ field, code: fault.code, ...(fault.params && { params: fault.params }) }, locale)
        : null,
      was: was === undefined ? null : m.imports_was({ text: standingWords(was, named, locale) }, { locale }),
      repaired: cell.repaired
    };
  })
});

const DECIMALS = 10;

/** What stands now, in words: a choice by its name. */
const standingWords = (standing: Standing, named: ShownColumn['named'], locale: Locale): string => {
  if (standing === null || standing === '') return m.imports_nothing({}, { locale });
  if (standing instanceof Temporal.PlainDate) return shortDate(standing, locale);
  return typeof standing === 'number' ? plainDecimal(standing, locale) : (named.get(standing) ?? standing);
};

/** As many decimals as the number has. */
const plainDecimal = (number: number, locale: Locale): string => {
  const decimals = /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;
  return groupedNumber(number, locale, Math.min(decimals, DECIMALS));
};
