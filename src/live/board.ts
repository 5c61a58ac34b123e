/** Where a published question stands. Declined and merged questions have left the board: that is questions' matter. */
export type BoardState = 'new' | 'shortlist' | 'on-screen' | 'answered';

export const boardStates: readonly BoardState[] = ['new', 'shortlist', 'on-screen', 'answered'];

/** Whether the session has not yet been opened, is open, or has been closed. */
export const sessionPhases = ['before', 'open', 'closed'] as const;
export type SessionPhase = (typeof sessionPhases)[number];

type Transition = {
  readonly from: BoardState;
  readonly to: BoardState;
  /** The shortlist may be prepared before the session; what the hall sees changes only while it is open. */
  readonly while: readonly SessionPhase[];
};

const PREPARING: readonly SessionPhase[] = ['before', 'open'];
const MEETING: readonly SessionPhase[] = ['open'];

/** The whole machine. A question leaves the screen answered or back to the shortlist; a slip can be taken back. */
export const boardTransitions: readonly Transition[] = [
  { from: 'new', to: 'shortlist', while: PREPARING },
  { from: 'shortlist', to: 'new', while: PREPARING },
  { from: 'new', to: 'on-screen', while: MEETING },
  { from: 'shortlist', to: 'on-screen', while: MEETING },
  { from: 'on-screen', to: 'shortlist', while: MEETING },
  { from: 'on-screen', to: 'answered', while: MEETING },
  { from: 'answered', to: 'shortlist', while: MEETING }
];

export type PlaceRefusal = 'session-closed' | 'session-not-open' | 'already-there' | 'no-such-step';

/** Why a question may not go from one state to another in this phase of the session; undefined when it may. */
export const placeRefusal = (from: BoardState, to: BoardState, phase: SessionPhase): PlaceRefusal | undefined => {
  if (phase === 'closed') return 'session-closed';
  if (from === to) return 'already-there';
  const step = boardTransitions.find((known) => known.from === from && known.to === to);
  if (!step) return 'no-such-step';
  return step.while.includes(phase) ? undefined : 'session-not-open';
};

/** The states a moderator can be offered for a question standing in `from`. */
export const nextStates = (from: BoardState, phase: SessionPhase): BoardState[] =>
  boardStates.filter((to) => placeRefusal(from, to, phase) === undefined);

/** The phase of a session by its two instants. */
export const phaseOf = (session: { closedAt: unknown } | null | undefined): SessionPhase => {
  if (!session) return 'before';
  return session.closedAt === null ? 'open' : 'closed';
};
