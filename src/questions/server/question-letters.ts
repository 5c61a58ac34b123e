import * as m from '#paraglide/messages.js';
import type { JournaledEvent, Subscription } from '#platform/server/jobs/subscription.ts';
import { addresseesOf } from './asker-letters.store.ts';
import { confirmationTokenOf } from './private-link.ts';
import { writeTo, writeToAskers, type LetterPlace, type LetterWords } from './write-to-askers.ts';

type Message = (params: { number: string; link: string }, options: { locale: LetterPlace['locale'] }) => string;

const HAPPENED: Readonly<Record<string, Message>> = {
  QuestionPublished: m.questions_letter_published,
  QuestionDeclined: m.questions_letter_declined,
  QuestionReferred: m.questions_letter_referred,
  QuestionMerged: m.questions_letter_merged,
  QuestionHandedOver: m.questions_letter_handed_over,
  AnswerRecorded: m.questions_letter_answered
};

const letter =
  (text: Message) =>
  ({ number, link, locale }: LetterPlace): LetterWords => ({
    subject: m.questions_letter_subject({ number }, { locale }),
    text: `${text({ number, link }, { locale })}\n\n${m.questions_letter_foot({}, { locale })}\n`
  });

const tellAskers = async ({ seq, type, object }: JournaledEvent): Promise<void> => {
  const happened = HAPPENED[type];
  if (happened) await writeToAskers(seq, object.id, letter(happened));
};

const askToConfirm = async ({ seq, object }: JournaledEvent): Promise<void> => {
  const path = `/q/confirm/${confirmationTokenOf(object.id)}`;
  for (const addressee of await addresseesOf(object.id, false))
    if (!addressee.confirmed) await writeTo(seq, addressee, path, letter(m.questions_letter_confirm));
};

/** Letters to askers: to confirm the address, then on every turn of the question's life. */
export const subscriptions: readonly Subscription[] = [
  { name: 'ask-to-confirm-contact', on: ['EmailGiven'], run: askToConfirm },
  { name: 'tell-askers', on: Object.keys(HAPPENED), run: tellAskers }
];
