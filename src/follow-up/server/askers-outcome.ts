import { today as dayOf } from '#platform/clock.ts';
import { legalDate } from '#platform/words/index.ts';
import { canBeJudged } from '../assignment.ts';
import { type AskerVerdict, asOutcome } from '../assignment-history.ts';
import { type OutcomeKind } from '../outcome.ts';
import { assignmentOfQuestion } from './assignment.views.ts';
import { type ShownEvidence, showEvidence } from './shown-evidence.ts';
import type { Showing } from './shown-promises.ts';

/** The latest outcome as its asker sees it: what can be said of it now, or what was said. */
export type AskersOutcome = {
  outcome: string;
  kind: OutcomeKind;
  text: string;
  /** The day it names, in words. */
  day: string | null;
  files: readonly ShownEvidence[];
  /** Can it be confirmed, or is the day it names still ahead? */
  confirmable: boolean;
  /** Has another asker of the same question disputed it already? */
  reopened: boolean;
  /** The number of the question it was reported on, where this asker's was merged into it. */
  of: string | null;
  said: { verdict: AskerVerdict; text: string | null } | null;
};

/** A question and the one it was merged into. */
export type AskersQuestion = { id: string; leader: { id: string } | null };

/** The latest outcome of a question, or of the one it was merged into, for OutcomeResponse; null while there is none. */
export const outcomeForAsker = async (
  question: AskersQuestion,
  { now, locale }: Showing
): Promise<AskersOutcome | null> => {
  const own = await assignmentOfQuestion(question.id);
  const assignment = own ?? (question.leader ? await assignmentOfQuestion(question.leader.id) : undefined);
  const latest = assignment?.outcomes.at(-1);
  if (!assignment || !latest) return null;
  const { id, kind, text, onDay, files, responses } = latest;
  const response = responses.find((one) => one.question === question.id);
  return {
    outcome: id,
    kind,
    text,
    day: onDay && legalDate(onDay, locale),
    files: showEvidence(files, locale),
    confirmable: canBeJudged({ outcome: asOutcome(latest), today: dayOf(now) }),
    reopened: assignment.status === 'disputed',
    of: assignment.question === question.id ? null : assignment.number,
    said: response ? { verdict: response.verdict, text: response.text } : null
  };
};
