import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refusedField } from '#platform/result.ts';
import { command, type Command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { indexTerms, language } from '#text/index.ts';
import { ask, isPublishedAtOnce, type AskedMeeting, type Contact } from '../asking.ts';
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
  hall: field.optionalId(),
  district: field.optionalCode(),
  name: field.optionalText(200),
  contact: field.optionalText(200),
  consent: field.checked()
});

type Context = CommandContext<z.output<typeof form>> & { subject: AskedMeeting };
type Kept = { question: string; number: QuestionNumber };

/** What the asker gets: the question's id, its number, the path of the private page. */
export type Asked = Kept & { link: string };

const run = async ({ input, tx, now, subject }: Context) => {
  const rule = ask(subject, input);
  if (!rule.ok) return rule;
  const places = await placesExist(tx, subject.id, input);
  if (!places.district) return refusedField('district', 'not-listed');
  if (!places.hall) return refusedField('hall', 'not-listed');

  const question = { id: newId(), meeting: subject.id, body: subject.body };
  const number = questionNumber(...(await placeInYear(tx, now)));
  const read = language(input.text);
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
  run
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
