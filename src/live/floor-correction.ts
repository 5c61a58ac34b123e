import { refused, refusedField, type Refused } from '#platform/result.ts';
import type { TurnKind } from './floor.ts';

/** A turn as it stands in the record; `endedAt` is null while it lasts. */
export type RecordedTurn = {
  readonly id: string;
  readonly kind: TurnKind;
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
};

export type Correction = { readonly kind: TurnKind; readonly startedAt: Temporal.Instant };

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0;

/**
 * Why a turn may not be put right so: its start must lie between the start of the turn before it and its own end (now, while it
 * lasts), the first begins with the session, and a correction changes something. The turns in the order of time.
 */
export const correctionRefusal = (
  turns: readonly RecordedTurn[],
  id: string,
  { kind, startedAt }: Correction,
  now: Temporal.Instant
): Refused | undefined => {
  const at = turns.findIndex((turn) => turn.id === id);
  const turn = turns[at];
  if (!turn) return refused('not-found');
  const moved = !startedAt.equals(turn.startedAt);
  if (!moved && kind === turn.kind) return refused('correction-changes-nothing');
  if (!moved) return undefined;
  const before = turns[at - 1];
  if (!before) return refusedField('startedAt', 'first-turn-is-opening');
  const tooLate = isBefore(turn.endedAt ?? now, startedAt);
  return isBefore(startedAt, before.startedAt) || tooLate ? refusedField('startedAt', 'outside-its-turn') : undefined;
};

/**
 * The instant at which the clock on the wall showed this time, "14:05" or "14:05:30", nearest to the turn it is of: sessions go on
 * past midnight. Where only minutes are given and they are the turn's own, its start stays as it is. Null when it is no time.
 */
export const instantOfClock = (typed: string, near: Temporal.Instant, zone: string): Temporal.Instant | null => {
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(typed)) return null;
  const local = near.toZonedDateTimeISO(zone);
  const time = Temporal.PlainTime.from(typed);
  if (typed.length === 5 && local.hour === time.hour && local.minute === time.minute) return near;
  if (local.round('second').toPlainTime().equals(time) || local.toPlainTime().toString().startsWith(typed)) return near;
  const moments = [-1, 0, 1].map((days) => local.add({ days }).withPlainTime(time).toInstant());
  const far = (instant: Temporal.Instant): number => Math.abs(instant.epochMilliseconds - near.epochMilliseconds);
  return moments.toSorted((one, other) => far(one) - far(other))[0] ?? null;
};
