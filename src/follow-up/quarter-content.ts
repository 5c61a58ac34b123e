import { firstDayOf, lastDayOf, type Period } from '#decree/index.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { AssignmentStatus } from './assignment.ts';
import {
  asOutcome,
  type AssignmentHistory,
  concerns,
  historyBefore,
  type Standing,
  standing
} from './assignment-history.ts';
import type { OutcomeKind } from './outcome.ts';
import { type PromiseState, promiseState } from './promise.ts';
import { instantsOf, quarterCode } from './quarter.ts';

/** An assignment of the body with what is published of it. */
export type QuarterSource = {
  question: string;
  meeting: string;
  region: string;
  task: string;
  coExecutors: readonly string[];
  history: AssignmentHistory;
};

/** One assignment as it stood on the last day of the quarter. Days are ISO. */
export type QuarterLine = {
  question: string;
  meeting: string;
  region: string;
  task: string;
  coExecutors: readonly string[];
  assignedOn: string;
  dueOn: string;
  status: AssignmentStatus;
  state: PromiseState;
  progress: readonly { on: string; text: string }[];
  outcome: { kind: OutcomeKind; reportedOn: string; onDay: string | null; text: string } | null;
};

/** Each figure is a part of `all`. */
export type QuarterFigures = {
  all: number;
  new: number;
  open: number;
  late: number;
  reported: number;
  confirmed: number;
  disputed: number;
};

/** What the body adds in its own words. */
export type QuarterNote = { kk: string; ru: string };

/** The publication itself; its canonical JSON is what the shown hash is the hash of. */
export type QuarterContent = {
  format: 'kezdesu/quarterly-progress/1';
  body: string;
  quarter: string;
  from: string;
  to: string;
  note: QuarterNote | null;
  figures: QuarterFigures;
  assignments: readonly QuarterLine[];
};

/**
 * The quarterly progress of a body, p(1,7): every assignment open or touched in the quarter, as it stood on the last day.
 * Later events change nothing in it, so that it is the same whenever it is made.
 */
export const quarterContent = (
  body: string,
  quarter: Period,
  note: QuarterNote | null,
  sources: readonly QuarterSource[]
): QuarterContent => {
  const lines = sources
    .filter(({ history }) => concerns(history, instantsOf(quarter)))
    .map((source) => lineOf(source, quarter))
    .toSorted((one, other) => (one.question < other.question ? -1 : 1));
  const from = firstDayOf(quarter).toString();
  return {
    format: 'kezdesu/quarterly-progress/1',
    body,
    quarter: quarterCode(quarter),
    from,
    to: lastDayOf(quarter).toString(),
    note,
    figures: figuresOf(lines, from),
    assignments: lines
  };
};

const lineOf = (source: QuarterSource, quarter: Period): QuarterLine => {
  const { from, to } = instantsOf(quarter);
  const history = historyBefore(source.history, to);
  const stood = standing(history);
  const assignedOn = dayOf(history.assignedAt);
  const lastDay = lastDayOf(quarter);
  const outcome = stood.outcome && asOutcome(stood.outcome);
  const promised = { ...stood, outcome, assignedOn, dueOn: history.dueOn };
  return {
    question: source.question,
    meeting: source.meeting,
    region: source.region,
    task: source.task,
    coExecutors: source.coExecutors.toSorted(),
    assignedOn: assignedOn.toString(),
    dueOn: history.dueOn.toString(),
    status: stood.status,
    state: promiseState(promised, lastDay),
    progress: history.notes
      .filter(({ at }) => Temporal.Instant.compare(at, from) >= 0)
      .map(({ at, text }) => ({ on: dayOf(at).toString(), text })),
    outcome: outcomeLine(stood)
  };
};

const outcomeLine = ({ outcome }: Standing): QuarterLine['outcome'] =>
  outcome && {
    kind: outcome.kind,
    reportedOn: dayOf(outcome.at).toString(),
    onDay: outcome.onDay?.toString() ?? null,
    text: outcome.text
  };

const OPEN: readonly PromiseState[] = ['in-work', 'soon', 'late', 'disputed'];

const figuresOf = (lines: readonly QuarterLine[], from: string): QuarterFigures => {
  const count = (counts: (line: QuarterLine) => boolean): number => lines.filter(counts).length;
  return {
    all: lines.length,
    new: count(({ assignedOn }) => assignedOn >= from),
    open: count(({ state }) => OPEN.includes(state)),
    late: count(({ state }) => state === 'late'),
    reported: count(({ outcome }) => outcome !== null && outcome.reportedOn >= from),
    confirmed: count(({ state }) => state === 'confirmed'),
    disputed: count(({ state }) => state === 'disputed')
  };
};
