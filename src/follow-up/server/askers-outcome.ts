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
  said: { verdict: AskerVerdict; text: string | null } | null;
};

/** The latest outcome of a question (its id) for OutcomeResponse; null while there is none. */
export const outcomeForAsker = async (question: string, { now, locale }: Showing): Promise<AskersOutcome | null> => {
  const latest = (await assignmentOfQuestion(question))?.outcomes.at(-1);
  if (!latest) return null;
  const { id, kind, text, onDay, files, response } = latest;
  return {
    outcome: id,
    kind,
    text,
    day: onDay && legalDate(onDay, locale),
    files: showEvidence(files, locale),
    confirmable: canBeJudged({ outcome: asOutcome(latest), today: dayOf(now) }),
    said: response && { verdict: response.verdict, text: response.text }
  };
};
