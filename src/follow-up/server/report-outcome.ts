import { z } from 'zod';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { incomingFiles } from '#platform/server/files/index.ts';
import { awaitedOn, move } from '../assignment.ts';
import { outcomeReported } from '../events.ts';
import { OUTCOME_KINDS, outcomeDay } from '../outcome.ts';
import { canReport } from '../permissions.ts';
import { isLate } from '../promise.ts';
import { lockAssignment, saveOutcome, saveStatus } from './assignment.store.ts';
import { saveEvidence } from './evidence.store.ts';

/**
 * Reports what became of an assignment: yes with a date, no with the reason, another way, to be studied by a date. One
 * that names a day still ahead leaves the assignment awaited by that day. Refused while the asker's word is awaited on a
 * final one, and after it was confirmed.
 */
export const reportOutcome = command({
  name: 'report-outcome',
  input: z.object({
    assignment: field.id(),
    kind: z.enum(OUTCOME_KINDS),
    text: field.text(4000),
    onDay: field.optionalDay(),
    files: incomingFiles
  }),
  find: ({ tx, input: { assignment } }) => lockAssignment(tx, assignment),
  may: canReport,
  async run({ tx, now, subject, input: { kind, text, onDay, files } }) {
    const today = dayOf(now);
    const moved = move(subject.status, 'report', { outcome: subject.latest, today });
    if (!moved.ok) return moved;
    const day = outcomeDay(kind, onDay, today);
    if (!day.ok) return day;
    const outcome = { kind, text, onDay: day.onDay };
    const id = await saveOutcome(tx, subject.id, outcome, now);
    const issue = await saveEvidence(tx, files, { outcome: id });
    if (issue) return refused('invalid', { issues: [issue] });
    const awaited = awaitedOn(moved.to, subject.dueOn, { ...outcome, reportedOn: today });
    await saveStatus(tx, subject.id, { status: moved.to, awaitedOn: awaited });
    return accepted({ outcome: id }, outcomeReported(subject, { id, ...outcome }, isLate(subject, today)));
  }
});
