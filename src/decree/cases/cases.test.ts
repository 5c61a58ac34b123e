import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import holidaysFile from '../../../db/reference/holidays.json' with { type: 'json' };
import type { Edition } from '../edition.ts';
import { editions } from '../editions/editions.ts';
import type { CalendarYear } from '../working-days.ts';
import { dueOf, verdictWords } from './case-record.ts';
import { type WorkedCase, workedCases } from './worked-case.ts';
import { workedOut } from './worked-out.ts';

const calendar: CalendarYear[] = holidaysFile.years.map(({ year, holidays }) => ({
  year,
  holidays: holidays.map(({ on, kind, moves }) => ({ on, kind: kind === 'holiday' ? 'holiday' : 'day-off', moves })),
  overrides: []
}));

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.md') && file !== 'README.md');
const casesOf = (edition: Edition) =>
  files
    .filter((file) => file.startsWith(edition.id))
    .flatMap((file) =>
      workedCases(readFileSync(join(import.meta.dirname, file), 'utf8')).map((each) => ({ edition, file, each }))
    );
const all = Object.values(editions).flatMap(casesOf);

const named = (edition: Edition, id: string) => `${edition.id} ${id}`;

const outcome = (edition: Edition, each: WorkedCase): Pick<WorkedCase, 'due' | 'verdict' | 'why'> => {
  const { judged } = workedOut(edition, each, calendar);
  if (!judged) return { due: '', verdict: 'no duty', why: '' };
  return { due: dueOf(judged.obligation.deadline), ...verdictWords(judged.verdict) };
};

test.each(
  all.map(({ edition, file, each }) => [`${file}:${each.line} ${edition.id} ${each.norm}`, edition, each] as const)
)('the case %s comes out as the table says', (_name, edition, each) => {
  expect(outcome(edition, each)).toEqual({ due: each.due, verdict: each.verdict, why: each.why });
});

test('every norm of every edition has a case, and every case a norm', () => {
  const norms = Object.values(editions).flatMap((edition) => edition.norms.map(({ id }) => named(edition, id)));
  const worked = new Set(all.map(({ edition, each }) => named(edition, each.norm)));
  expect(norms.filter((norm) => !worked.has(norm))).toEqual([]);
  expect([...worked].filter((norm) => !norms.includes(norm))).toEqual([]);
});

test('every file of cases belongs to an edition, and the cases show every kind of verdict', () => {
  expect(files.filter((file) => !all.some((each) => each.file === file))).toEqual([]);
  expect([...new Set(all.map(({ each }) => each.verdict))].toSorted()).toEqual([
    'due-soon',
    'kept',
    'kept-late',
    'no duty',
    'not-applicable',
    'not-due',
    'overdue'
  ]);
});
