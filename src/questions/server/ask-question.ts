import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refusedField, type Result } from '#platform/result.ts';
import { command, type Command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { indexTerms } from '#text/index.ts';
import { ask, isPublishedAtOnce, languageOf, type AskedMeeting, type Contact } from '../asking.ts';
import { questionAsked, questionModerated } from '../events.ts';
import { canAsk } from '../permissions.ts';
import { questionNumber, type QuestionNumber } from '../question-number.ts';
import { DOORS, LONGEST_QUESTION } from '../question.ts';
import { confirmationTokenOf, hashOf, linkSecretOf, privateLinkOf } from './private-link.ts';
import {
  insertAsker,
  insertQuestion,
  meetingToAsk,
  nextSequence,
  placesExist,
  recordDecision
} from './question.store.ts';

const form = z.object({
  meeting: field.id(),
  text: field.text(LONGEST_QUESTION),
  door: z.enum(DOORS).default('web'),
  /** In which language it was said, by who heard it. */
  spokenIn: z.enum(['', 'kk', 'ru']).default(''),
  hall: field.optionalId(),
  district: field.optionalCode(),
  name: field.optionalText(200),
  contact: field.optionalText(200),
  consent: field.checked()
});

type Context = {
  input: z.output<typeof form>;
  tx: Tx;
  now: Temporal.Instant;
  subject: AskedMeeting;
};

/** A question as it was kept: its id and its number. */
export type Kept = { question: string; number: QuestionNumber };

/** What the asker gets: the question's id, its number, the path of the private page. */
export type Asked = Kept & { link: string };

/** Puts a question within an act that has been permitted. Refuses as `ask` does, and a place that is not the meeting's. */
export const askWithin = async ({ input, tx, now, subject }: Context): Promise<Result<Kept>> => {
  const rule = ask(subject, input);
  if (!rule.ok) return rule;
  const places = await placesExist(tx, subject.id, input);
  if (!places.district) return refusedField('district', 'not-listed');
  if (!places.hall) return refusedField('hall', 'not-listed');

  const question = { id: newId(), meeting: subject.id, body: subject.body };
  const number = questionNumber(...(await placeInYear(tx, now)));
  const read = languageOf(input.text, input.spokenIn);
  await insertQuestion(tx, {
    ...rowOf(input, subject, now),
    ...question,
    number,
    language: read,
    linkHash: hashOf(linkSecretOf(question.id))
  });
  await keepAsker({ input, tx, now }, question.id, rule.contact);
  const asked = questionAsked(question, number, input.door, read);
  if (!isPublishedAtOnce(input.door)) return accepted<Kept>({ question: question.id, number }, asked);
  await recordDecision(tx, { question: question.id, verdict: 'publish', decidedAt: now });
  return accepted<Kept>({ question: question.id, number }, asked, questionModerated(question, { kind: 'publish' }));
};

const placeInYear = async (tx: Context['tx'], now: Temporal.Instant): Promise<[number, number]> => {
  const { year } = today(now);
  return [year, await nextSequence(tx, year)];
};

const rowOf = (input: Context['input'], meeting: AskedMeeting, now: Temporal.Instant) => {
  const atOnce = isPublishedAtOnce(input.door);
  return {
    region: meeting.region,
    district: input.district,
    hall: input.hall,
    door: input.door,
    text: input.text,
    terms: indexTerms(input.text),
    status: atOnce ? ('published' as const) : ('awaiting-moderation' as const),
    askedAt: now,
    publishedAt: atOnce ? now : null
  };
};

const keepAsker = async (
  { input, tx, now }: Pick<Context, 'input' | 'tx' | 'now'>,
  question: string,
  contact: Contact | null
): Promise<void> => {
  if (input.name === null && contact === null) return;
  await insertAsker(tx, {
    question,
    name: input.name,
    contactKind: contact?.kind ?? null,
    contact: contact?.value ?? null,
    confirmationHash: contact?.kind === 'email' ? hashOf(confirmationTokenOf(question)) : null,
    consentedAt: now
  });
};

const keepQuestion = command({
  name: 'ask-question',
  input: form,
  find: ({ tx, input }) => meetingToAsk(tx, input.meeting),
  may: (actor, meeting, input) => canAsk(actor, meeting, input.door),
  run: askWithin
});

/**
 * Puts a question to a meeting. By the open doors it waits for a moderator; what staff write down is published at once.
 * The link is added here and not by the command, so that its secret is not kept with the receipt.
 */
export const askQuestion: Command<typeof form, Asked> = Object.assign(
  async (...act: Parameters<typeof keepQuestion>) => {
    const outcome = await keepQuestion(...act);
    if (!outcome.ok) return outcome;
    return { ok: true as const, value: { ...outcome.value, link: privateLinkOf(outcome.value.question) } };
  },
  { commandName: keepQuestion.commandName, schema: keepQuestion.schema }
);
