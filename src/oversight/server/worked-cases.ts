import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import holidaysFile from '../../../db/reference/holidays.json' with { type: 'json' };
import { type CalendarYear, type Edition, type Norm, workedCases, type WorkedOut, workedOut } from '#decree/index.ts';

const folder = join(import.meta.dirname, '../../decree/cases');

/** The calendar by which the cases were written; a day that the office moves since changes no example. */
const calendar: readonly CalendarYear[] = holidaysFile.years.map(({ year, holidays }) => ({
  year,
  holidays: holidays.map(({ on, kind, moves }) => ({ on, kind: kind === 'holiday' ? 'holiday' : 'day-off', moves })),
  overrides: []
}));

/** What the examples tell of besides, that can be shown in every language: a high risk, or nothing. */
const canBeTold = ({ besides }: { besides: string }): boolean => besides === '' || besides.startsWith('high risk');

const read = new Map<string, Promise<string>>();

/** The text of a file of cases, read once. */
const textOf = (file: string): Promise<string> => {
  const known = read.get(file) ?? readFile(join(folder, file), 'utf8');
  read.set(file, known);
  return known;
};

/** The worked cases of a norm as the rules work them out, in the order of their tables. */
export const casesOfNorm = async (edition: Edition, { id }: Pick<Norm, 'id'>): Promise<readonly WorkedOut[]> => {
  const files = (await readdir(folder)).filter((file) => file.startsWith(edition.id)).toSorted();
  const texts = await Promise.all(files.map(textOf));
  return texts
    .flatMap((text) => workedCases(text))
    .filter((each) => each.norm === id && canBeTold(each))
    .map((each) => workedOut(edition, each, calendar));
};
