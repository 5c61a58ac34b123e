import type { SessionPhase } from './board.ts';
import type { PauseReason, TurnKind } from './floor.ts';
import type { LiveRefusal } from './refusals.ts';

/** Who holds the floor, as far as giving it on is concerned. */
export type FloorHolder = { kind: TurnKind; question: string | null; pause?: PauseReason | null };

/** How long before its start a meeting may be opened. The decree does not say; our default leaves an hour to try things out. */
const OPENS_EARLY = { minutes: 60 } as const;

/** From when the session of a meeting may be opened. */
export const opensAt = (startsAt: Temporal.Instant): Temporal.Instant => startsAt.subtract(OPENS_EARLY);

/** Why a session may not be opened now. A closed one is not opened again: its record is the evidence. */
export const openRefusal = (
  phase: SessionPhase,
  { startsAt, now }: { startsAt: Temporal.Instant; now: Temporal.Instant }
): LiveRefusal | undefined => {
  if (phase !== 'before') return phase === 'open' ? 'session-already-open' : 'session-closed';
  return Temporal.Instant.compare(now, opensAt(startsAt)) < 0 ? 'session-too-early' : undefined;
};

/** Why a session may not be worked in. */
export const workRefusal = (phase: SessionPhase): LiveRefusal | undefined =>
  (({ before: 'session-not-open', open: undefined, closed: 'session-closed' }) as const)[phase];

/** Why the floor may not pass to `next`. The same holder once more is a click made twice. */
export const turnRefusal = (
  phase: SessionPhase,
  now: FloorHolder | undefined,
  next: FloorHolder
): LiveRefusal | undefined => {
  const refusal = workRefusal(phase);
  if (refusal) return refusal;
  const samePause = (now?.pause ?? null) === (next.pause ?? null);
  const unchanged = now !== undefined && now.kind === next.kind && now.question === next.question && samePause;
  if (!unchanged) return undefined;
  return next.kind === 'break' ? 'floor-already-free' : 'floor-already-held';
};
