import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber } from '#platform/words/index.ts';

/** A figure with the bounds of 95 %: value, low, high. */
export type Bounds = readonly number[];

/** One measured figure of the method, the plain method's beside it. */
export type QualityRow = {
  readonly task: string;
  readonly set: string;
  readonly texts: number;
  readonly figure: string;
  readonly sorter: Bounds;
  readonly plain: Bounds | null;
};

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const TASKS: Readonly<Record<string, Words>> = {
  route: m.sorting_method_task_route,
  duplicates: m.sorting_method_task_duplicates,
  pairs: m.sorting_method_task_pairs,
  classify: m.sorting_method_task_classify,
  topics: m.sorting_method_task_topics,
  cross: m.sorting_method_task_cross,
  scale: m.sorting_method_task_scale
};

const numberWords = (value: number, locale: Locale): string =>
  groupedNumber(value, locale, Number.isInteger(value) && Math.abs(value) >= 10 ? 0 : 3);

const boundsWords = ([value = 0, low = value, high = value]: Bounds, locale: Locale): string =>
  low === high
    ? numberWords(value, locale)
    : `${numberWords(value, locale)} (${numberWords(low, locale)}–${numberWords(high, locale)})`;

/** The figures by task, in words. */
export const shownQuality = (
  rows: readonly QualityRow[],
  locale: Locale
): {
  task: string;
  title: string;
  rows: { set: string; texts: string; figure: string; sorter: string; plain: string }[];
}[] =>
  [...Map.groupBy(rows, ({ task }) => task)].map(([task, all]) => ({
    task,
    title: TASKS[task]?.({}, { locale }) ?? task,
    rows: all.map(({ set, texts, figure, sorter, plain }) => ({
      set,
      texts: groupedNumber(texts, locale),
      figure,
      sorter: boundsWords(sorter, locale),
      plain: plain ? boundsWords(plain, locale) : '–'
    }))
  }));
