import { LARGEST_REPORT_SHARE, reportFits, reportShare } from '#decree/report-share.ts';

/** Who holds the floor. There is a holder at every moment of a session: when nobody speaks it is a break. */
export type TurnKind = 'report' | 'question' | 'answer' | 'break';

export const turnKinds: readonly TurnKind[] = ['report', 'question', 'answer', 'break'];

/** Why nobody speaks, where it is not simply a break. */
export const PAUSE_REASONS = ['technical', 'rest', 'disturbance', 'medical', 'other'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** One holding of the floor, in milliseconds of the epoch; `to` is null while it lasts. `pause`: why nobody speaks. */
export type Turn = { kind: TurnKind; from: number; to: number | null; pause?: PauseReason | null };

/**
 * All that is needed to show the clock at any later moment without asking again: it changes with turns, not with
 * seconds, so that the same bytes serve every reader. Instants are ISO texts, which old browsers can parse.
 */
export type FloorClock = {
  plannedMinutes: number;
  openedAt: string | null;
  closedAt: string | null;
  /** The turn that lasts. */
  turn: { kind: TurnKind; startedAt: string; pause?: PauseReason } | null;
  /** Milliseconds of the ended turns. */
  spent: Record<TurnKind, number>;
};

/** p(1, 3): warned when four fifths of the allowed quarter are used, and when all of it is. */
export const reportWarnings = ['within', 'near', 'used-up', 'over'] as const;
export type ReportWarning = (typeof reportWarnings)[number];

/** The clock at one moment; times in milliseconds, shares of the planned time from 0 to 1 and over. */
export type FloorReading = {
  elapsed: number;
  elapsedShare: number;
  report: number;
  reportShare: number;
  reportAllowed: number;
  warning: ReportWarning;
  turn: { kind: TurnKind; lasted: number; pause?: PauseReason } | null;
};

const MINUTE = 60_000;
const NEAR = 0.8;

const NOTHING: Readonly<Record<TurnKind, number>> = { report: 0, question: 0, answer: 0, break: 0 };

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Milliseconds of the ended turns by who held the floor. */
export const spentBy = (turns: readonly Turn[]): Record<TurnKind, number> => {
  const spent = { ...NOTHING };
  for (const turn of turns) if (turn.to !== null) spent[turn.kind] += turn.to - turn.from;
  return spent;
};

/** The clock of a session from its turns; `session` is null before it is opened. */
export const clockOf = (
  plannedMinutes: number,
  session: { openedAt: number; closedAt: number | null } | null,
  turns: readonly Turn[]
): FloorClock => {
  const open = turns.find((turn) => turn.to === null);
  return {
    plannedMinutes,
    openedAt: session && isoOf(session.openedAt),
    closedAt: session && session.closedAt !== null ? isoOf(session.closedAt) : null,
    turn: open ? { kind: open.kind, startedAt: isoOf(open.from), ...(open.pause ? { pause: open.pause } : {}) } : null,
    spent: spentBy(turns)
  };
};

/** p(1, 3): how near the report is to the quarter of the planned time. Both in one unit. */
export const reportWarning = (report: number, planned: number): ReportWarning => {
  if (!reportFits(report, planned)) return 'over';
  const allowed = planned * LARGEST_REPORT_SHARE;
  if (report >= allowed) return 'used-up';
  return report >= allowed * NEAR ? 'near' : 'within';
};

/** Reads the clock at `now` (milliseconds of the epoch). Before the session, and against a clock that runs behind, all is nought. */
export const readClock = (clock: FloorClock, now: number): FloorReading => {
  const planned = clock.plannedMinutes * MINUTE;
  const until = clock.closedAt === null ? now : Date.parse(clock.closedAt);
  const since = (start: string | null): number => (start === null ? 0 : Math.max(0, until - Date.parse(start)));
  const lasted = since(clock.turn && clock.turn.startedAt);
  const report = clock.spent.report + (clock.turn && clock.turn.kind === 'report' ? lasted : 0);
  const elapsed = since(clock.openedAt);
  return {
    elapsed,
    elapsedShare: planned > 0 ? elapsed / planned : 0,
    report,
    reportShare: reportShare(report, planned),
    reportAllowed: planned * LARGEST_REPORT_SHARE,
    warning: reportWarning(report, planned),
    turn: clock.turn && { kind: clock.turn.kind, lasted, ...(clock.turn.pause ? { pause: clock.turn.pause } : {}) }
  };
};

const two = (number: number): string => String(number).padStart(2, '0');

/** "1:05:09" or "5:09": hours only when there are any. */
export const printLength = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};
