import * as m from '#paraglide/messages.js';
import type { JournaledEvent } from '#platform/server/jobs/subscription.ts';
import { type LetterPlace, type LetterWords, writeToAskers } from '#questions/server/index.ts';

const letter = ({ number, link, locale }: LetterPlace): LetterWords => ({
  subject: m.contest_letter_subject({ number }, { locale }),
  text: m.contest_letter({ number, link }, { locale })
});

/** The asker with a confirmed contact learns that the objection was answered, in the question's language. */
export const tellOfDecision = async ({ seq, facts }: JournaledEvent): Promise<void> => {
  if (typeof facts['question'] === 'string') await writeToAskers(seq, facts['question'], letter);
};
