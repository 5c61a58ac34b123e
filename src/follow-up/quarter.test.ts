import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOver, workingCalendar } from '#decree/index.ts';
import type { AskerVerdict, AssignmentHistory } from './assignment-history.ts';
import { parseQuarter, pastQuarters, publicationDeadline, quarterCode, quarterState } from './quarter.ts';
import { quarterContent, type QuarterSource } from './quarter-content.ts';

const third = { kind: 'quarter', year: 2026, number: 3 } as const;
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const instant = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}T06:00:00Z`);

const history: AssignmentHistory = {
  assignedAt: instant('2026-06-20'),
  dueOn: day('2026-08-01'),
  notes: [
    { at: instant('2026-06-25'), text: 'бұрын' },
    { at: instant('2026-07-10'), text: 'тоқсанда' },
    { at: instant('2026-10-02'), text: 'кейін' }
  ],
  outcomes: [
    {
      at: instant('2026-09-20'),
      kind: 'yes',
      onDay: day('2026-09-18'),
      text: 'Жөнделді',
      responses: [{ at: instant('2026-10-05'), verdict: 'disputed' }]
    }
  ]
};
const source = (over: Partial<AssignmentHistory> = {}, question = '26-000001-A'): QuarterSource => ({
  question,
  meeting: '2026-001',
  region: 'abai',
  task: 'Жолды жөндеу',
  coExecutors: ['transport', 'finance'],
  history: { ...history, ...over }
});

test('the quarter shows what stood on its last day, and nothing that came later', () => {
  expect(quarterContent('industry', third, null, [source()])).toEqual({
    format: 'kezdesu/quarterly-progress/1',
    body: 'industry',
    quarter: '2026-3',
    from: '2026-07-01',
    to: '2026-09-30',
    note: null,
    figures: { all: 1, new: 0, open: 0, late: 0, reported: 1, confirmed: 0, disputed: 0 },
    assignments: [
      {
        question: '26-000001-A',
        meeting: '2026-001',
        region: 'abai',
        task: 'Жолды жөндеу',
        coExecutors: ['finance', 'transport'],
        assignedOn: '2026-06-20',
        dueOn: '2026-08-01',
        status: 'outcome-reported',
        state: 'reported-late',
        progress: [{ on: '2026-07-10', text: 'тоқсанда' }],
        outcome: { kind: 'yes', reportedOn: '2026-09-20', onDay: '2026-09-18', text: 'Жөнделді' }
      }
    ]
  });
});

const word = (on: string, verdict: AskerVerdict): { at: Temporal.Instant; verdict: AskerVerdict } => ({
  at: instant(on),
  verdict
});

test('several askers of one question count as one word: who disputes prevails, from the moment it was said', () => {
  const figures = (...responses: ReturnType<typeof word>[]): object => {
    const outcomes = history.outcomes.map((outcome) => ({ ...outcome, at: instant('2026-08-20'), responses }));
    const { confirmed, disputed } = quarterContent('industry', third, null, [source({ outcomes })]).figures;
    return { confirmed, disputed };
  };
  const confirmed = word('2026-09-01', 'confirmed');
  expect(figures(confirmed, word('2026-09-02', 'disputed'))).toEqual({ confirmed: 0, disputed: 1 });
  expect(figures(confirmed, word('2026-10-02', 'disputed'))).toEqual({ confirmed: 1, disputed: 0 });
});

test('what is untouched and closed before the quarter, or begins after it, is left out', () => {
  const confirmed = { at: instant('2026-06-28'), kind: 'no' as const, onDay: null, text: '', responses: [] };
  const closed = source({ notes: [], outcomes: [confirmed] });
  const later = source({ assignedAt: instant('2026-10-01'), notes: [], outcomes: [] });
  const open = source({ notes: [], outcomes: [] }, '26-000002-B');
  const { assignments, figures } = quarterContent('industry', third, null, [closed, later, open]);
  expect(assignments.map(({ question, state }) => [question, state])).toEqual([['26-000002-B', 'late']]);
  expect(figures).toEqual({ all: 1, new: 0, open: 1, late: 1, reported: 0, confirmed: 0, disputed: 0 });
});

const moments = fc.integer({ min: 0, max: 700 }).map((days) => instant('2025-06-01').add({ hours: 24 * days }));

const cut = ({ at }: { at: Temporal.Instant }): boolean => at.toString() < '2026-09-30T19:00:00Z';

test('whatever is added after the quarter changes nothing in it', () => {
  fc.assert(
    fc.property(fc.array(moments), fc.array(moments), fc.array(moments), (assigned, noted, answered) => {
      const notes = noted.toSorted(Temporal.Instant.compare).map((at) => ({ at, text: at.toString() }));
      const outcomes = answered
        .toSorted(Temporal.Instant.compare)
        .map((at) => ({ at, kind: 'no' as const, onDay: null, text: '', responses: [] }));
      const sources = assigned.map((assignedAt, at) => source({ assignedAt, notes, outcomes }, String(at)));
      const early = sources.map((one) => ({
        ...one,
        history: { ...one.history, notes: notes.filter(cut), outcomes: outcomes.filter(cut) }
      }));
      expect(quarterContent('x', third, null, sources)).toEqual(quarterContent('x', third, null, early));
    })
  );
});

test('a quarter is read from its code and ends with its last day', () => {
  expect(parseQuarter('2026-3')).toEqual(third);
  expect(['2026-5', '26-3', '2026-Q3', '', '2026-03'].map(parseQuarter)).toEqual(Array(5).fill(undefined));
  expect(quarterCode(third)).toBe('2026-3');
  expect([isOver(third, day('2026-09-30')), isOver(third, day('2026-10-01'))]).toEqual([false, true]);
  expect(pastQuarters(day('2026-02-10'), 3).map(quarterCode)).toEqual(['2025-4', '2025-3', '2025-2']);
});

test('progress is due by the 10th of the month after the quarter, by our default', () => {
  expect(publicationDeadline(third, workingCalendar([]))?.dueOn).toEqual(day('2026-10-10'));
  const due = day('2026-10-10');
  expect([
    quarterState(due, day('2026-10-10'), day('2026-12-01')),
    quarterState(due, day('2026-10-11'), day('2026-12-01')),
    quarterState(due, null, due),
    quarterState(due, null, day('2026-10-11'))
  ]).toEqual(['published', 'published-late', 'awaited', 'late']);
});
