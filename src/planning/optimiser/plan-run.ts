/** A search for the best plan of a year, as it stands. */
export type PlanRun = {
  id: string;
  year: number;
  name: string;
  basedOn: string | null;
  /** Are the places of that variant kept where possible, or only the locked ones? */
  keeps: boolean;
  askedBy: string | null;
  askedAt: Temporal.Instant;
  begun: number;
  phase: 'waiting' | 'planning' | 'explaining';
  value: number | null;
  bound: number | null;
  seconds: number;
  movedAt: Temporal.Instant;
  stopAskedAt: Temporal.Instant | null;
  finishedAt: Temporal.Instant | null;
  outcome: 'done' | 'failed' | 'interrupted' | null;
  variant: string | null;
};

/** A search that has not moved for so long has lost its process. */
const QUIET_MINUTES = 2;

/** Has the search, though not at its end, lost its process? It is begun again, or another may be asked for. */
export const isQuiet = (
  { finishedAt, movedAt }: Pick<PlanRun, 'finishedAt' | 'movedAt'>,
  now: Temporal.Instant
): boolean => finishedAt === null && Temporal.Instant.compare(movedAt, now.subtract({ minutes: QUIET_MINUTES })) < 0;
