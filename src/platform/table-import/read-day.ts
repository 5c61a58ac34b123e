import { fold } from '#text/letters.ts';
import { type CellReading, misread, understood } from './table-format.ts';

/** Days from one to another, both counted; `kind` says how it was written. */
export type Period = {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly kind: 'day' | 'month' | 'quarter' | 'days';
};

/** The year that is meant where none is written. */
type Within = { readonly year?: number | undefined };

/** The names of months in folded letters without their endings: kk, ru, en. */
const MONTHS: readonly (readonly string[])[] = [
  ['кантар', 'январ', 'january'],
  ['акпан', 'феврал', 'february'],
  ['наурыз', 'март', 'march'],
  ['сауир', 'апрел', 'april'],
  ['мамыр', 'май', 'мая', 'мае', 'may'],
  ['маусым', 'июн', 'june'],
  ['шилде', 'июл', 'july'],
  ['тамыз', 'август', 'august'],
  ['кыркуйек', 'сентябр', 'september'],
  ['казан', 'октябр', 'october'],
  ['караша', 'ноябр', 'november'],
  ['желтоксан', 'декабр', 'december']
];

/** Words around a date that say nothing more: "year", days of the week, "from", "to". */
const SILENT =
  /^(жыл\p{L}*|ж|год\p{L}*|г|гг|year|по|с|from|to|of|дуйсенби|сейсенби|сарсенби|бейсенби|жума|сенби|жексенби|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|\p{L}+day)$/u;
const QUARTER = /^(токсан\p{L}*|квартал\p{L}*|кв|quarter|q)$/u;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, и: 1, ии: 2, иии: 3 };

const SHORTEST_MONTH = 3;
const monthOf = (word: string): number | undefined => {
  const at = MONTHS.findIndex((names) =>
    names.some((name) => word.startsWith(name) || (word.length >= SHORTEST_MONTH && name.startsWith(word)))
  );
  return at < 0 ? undefined : at + 1;
};

const real = (year: number, month: number, day: number): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from({ year: year < 100 ? 2000 + year : year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
};

/** The count of days since the beginning of 1900 that spreadsheets keep: from 2000 to 2099. */
const SERIAL = /^(3[6-9]|[4-6]\d|7[0-2])\d{3}(?:\.0+)?$/;
const serialDay = (text: string): Temporal.PlainDate =>
  Temporal.PlainDate.from('1899-12-30').add({ days: Math.trunc(Number(text)) });

const FIGURES: readonly [RegExp, (parts: readonly number[]) => Temporal.PlainDate | undefined][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ][\d:.z]*)?$/i, ([y = 0, m = 0, d = 0]) => real(y, m, d)],
  [/^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\s*(?:г|ж)?\.?$/iu, ([d = 0, m = 0, y = 0]) => real(y, m, d)]
];

const dayInFigures = (text: string, { year }: Within): Temporal.PlainDate | undefined => {
  if (SERIAL.test(text)) return serialDay(text);
  for (const [pattern, made] of FIGURES) {
    const found = pattern.exec(text);
    if (found) return made(found.slice(1).map(Number));
  }
  const [, day, month] = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text) ?? [];
  return day && month && year ? real(year, Number(month), Number(day)) : undefined;
};

/** What is said by figures and words together; undefined when a word is none of a date. */
type Said = { days: number[]; month: number | undefined; quarter: boolean; year: number | undefined };

const saidIn = (text: string, { year }: Within): Said | undefined => {
  const said: Said = { days: [], month: undefined, quarter: false, year };
  for (const token of text.toLowerCase().match(/\d+|\p{L}+/gu) ?? []) {
    const word = fold(token);
    const number = /^\d/.test(token) ? Number(token) : ROMAN[word];
    if (number !== undefined && number >= 1000) said.year = number;
    else if (number !== undefined) said.days.push(number);
    else if (QUARTER.test(word)) said.quarter = true;
    else if (!SILENT.test(word)) {
      const month = monthOf(word);
      if (month === undefined || (said.month !== undefined && said.month !== month)) return undefined;
      said.month = month;
    }
  }
  return said;
};

const saidPeriod = ({ days, month, quarter, year }: Said): Period | undefined => {
  const [first, last] = days;
  if (year === undefined || days.length > 2) return undefined;
  if (quarter) return days.length === 1 && month === undefined ? quarterOf(year, first) : undefined;
  if (month === undefined) return undefined;
  if (first === undefined) return monthPeriod(year, month);
  const [from, to] = [real(year, month, first), real(year, month, last ?? first)];
  return from && to && { from, to, kind: last === undefined ? 'day' : 'days' };
};

const monthPeriod = (year: number, month: number): Period | undefined => {
  const from = real(year, month, 1);
  return from && { from, to: from.with({ day: from.daysInMonth }), kind: 'month' };
};

const quarterOf = (year: number, number = 0): Period | undefined => {
  const from = number >= 1 && number <= 4 ? real(year, number * 3 - 2, 1) : undefined;
  return from && { from, to: from.add({ months: 3 }).subtract({ days: 1 }), kind: 'quarter' };
};

const monthInFigures = (text: string): Period | undefined => {
  const [, year, month] = /^(\d{4})[-./](\d{1,2})$/.exec(text) ?? [];
  if (year && month) return monthPeriod(Number(year), Number(month));
  const [, monthFirst, yearLast] = /^(\d{1,2})[-./](\d{4})$/.exec(text) ?? [];
  return monthFirst && yearLast ? monthPeriod(Number(yearLast), Number(monthFirst)) : undefined;
};

const simplePeriod = (text: string, within: Within): Period | undefined => {
  const day = dayInFigures(text, within);
  if (day) return { from: day, to: day, kind: 'day' };
  const said = monthInFigures(text) ? undefined : saidIn(text, within);
  return monthInFigures(text) ?? (said && saidPeriod(said));
};

/** Two dates with a dash between: the first takes from the second what it leaves out. */
const fromTo = (text: string, within: Within): Period | undefined => {
  for (const { 0: dash, index } of text.matchAll(/\s*[–—-]\s*|\s+по\s+/gu)) {
    const last = simplePeriod(text.slice(index + dash.length).trim(), within);
    const first = last && simplePeriod(text.slice(0, index).trim(), { year: last.to.year });
    if (first && last) return { from: first.from, to: last.to, kind: 'days' };
  }
  return undefined;
};

/**
 * Days in any usual form: a day (15.12.2026, 2026-12-15, «15 желтоқсан 2026», «15 декабря 2026 г.», a spreadsheet's own),
 * a month («наурыз 2027», «март 2027», 03.2027), a quarter («2-тоқсан 2027», «II квартал 2027»), or from one to another.
 */
export const readPeriod =
  (within: Within = {}) =>
  (text: string): CellReading<Period> => {
    const bare = text.trim().replace(/\s+/g, ' ');
    const found = simplePeriod(bare, within) ?? fromTo(bare, within);
    if (!found) return misread('not-a-period');
    return Temporal.PlainDate.compare(found.from, found.to) > 0 ? misread('ends-before-it-begins') : understood(found);
  };

/** One day, in any usual form. */
export const readDay =
  (within: Within = {}) =>
  (text: string): CellReading<Temporal.PlainDate> => {
    const reading = readPeriod(within)(text);
    return reading.ok && reading.value.kind === 'day' ? understood(reading.value.from) : misread('not-a-day');
  };
