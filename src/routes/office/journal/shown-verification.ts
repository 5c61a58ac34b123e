import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { Verification } from '#platform/server/journal/index.ts';
import { groupedNumber, journalFaultWords, shortDateTime } from '#platform/words/index.ts';

/** A verification as the office shows it: under way, given up by its process, or with its verdict. */
export type ShownVerification = {
  id: string;
  asked: string;
  state: 'running' | 'stopped' | 'whole' | 'broken';
  rowsRead: number;
  rowsTotal: number;
  read: string;
  total: string;
  head: string;
  fault: string;
  seq: number;
};

/** One that has not moved for so long is not under way any more. */
const QUIET_MINUTES = 5;

/** A verification in words, at this instant. */
export const showVerification = (one: Verification, now: Temporal.Instant, locale: Locale): ShownVerification => ({
  id: one.id,
  asked: m.proof_verify_by(
    { at: shortDateTime(one.askedAt, locale), by: one.askedBy ?? m.proof_verify_timetable({}, { locale }) },
    { locale }
  ),
  state: stateOf(one, now),
  rowsRead: one.rowsRead,
  rowsTotal: one.rowsTotal,
  read: groupedNumber(one.rowsRead, locale),
  total: groupedNumber(one.rowsTotal, locale),
  head: `${one.rowsRead}:${one.head ?? ''}`,
  fault: journalFaultWords(one.fault, locale),
  seq: one.faultSeq ?? 0
});

const stateOf = ({ head, fault, movedAt }: Verification, now: Temporal.Instant): ShownVerification['state'] => {
  if (head !== null) return 'whole';
  if (fault !== null) return 'broken';
  const quiet = Temporal.Instant.compare(movedAt, now.subtract({ minutes: QUIET_MINUTES })) < 0;
  return quiet ? 'stopped' : 'running';
};
