/** How a hall is heard of: not yet at all, well, late or slowly, no more. */
export const HALL_STATES = ['not-yet', 'connected', 'weak', 'lost'] as const;
export type HallState = (typeof HALL_STATES)[number];

/** What a hall said last: when, whether its line was slow, for how many seconds it holds. */
export type HallBeat = { seenAt: Temporal.Instant; slow: boolean; standsSeconds: number };

/** For how long a page's heartbeat holds: two of them and a little; and what somebody says by a form. Our default. */
export const BEAT_STANDS_SECONDS = 40;
export const FORM_STANDS_SECONDS = 300;
/** So long a hall that is late counts as weak before it counts as lost. Our default. */
export const WEAK_SECONDS = 50;
/** From how many milliseconds on an answer to a heartbeat is slow. Our default. */
export const SLOW_MS = 3_000;

/** When a hall that says nothing more counts as lost. */
export const lostAt = ({ seenAt, standsSeconds }: HallBeat): Temporal.Instant =>
  seenAt.add({ seconds: standsSeconds + WEAK_SECONDS });

/** The state of a hall at this instant by what it said last; null when it has said nothing. */
export const hallState = (beat: HallBeat | null, now: Temporal.Instant): HallState => {
  if (beat === null) return 'not-yet';
  if (Temporal.Instant.compare(now, lostAt(beat)) >= 0) return 'lost';
  const late = Temporal.Instant.compare(now, beat.seenAt.add({ seconds: beat.standsSeconds })) >= 0;
  return late || beat.slow ? 'weak' : 'connected';
};

/** Between which instants of the session a hall was lost that is heard of again at `back`; undefined when it was not. */
export const outageOf = (
  beat: HallBeat | null,
  openedAt: Temporal.Instant | undefined,
  back: Temporal.Instant
): { lostAt: Temporal.Instant; backAt: Temporal.Instant } | undefined => {
  if (openedAt === undefined || beat === null || hallState(beat, back) !== 'lost') return undefined;
  const lost = lostAt(beat);
  return { lostAt: Temporal.Instant.compare(lost, openedAt) < 0 ? openedAt : lost, backAt: back };
};
