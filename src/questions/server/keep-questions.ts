import { today } from '#platform/clock.ts';
import type { DomainEvent } from '#platform/event.ts';
import { accepted, type Accepted } from '#platform/result.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { indexTerms } from '#text/index.ts';
import { isPublishedAtOnce, languageOf, type AskedMeeting, type Contact } from '../asking.ts';
import { emailGiven, questionAsked, questionModerated } from '../events.ts';
import { questionNumber, type QuestionNumber } from '../question-number.ts';
import type { Door } from '../question.ts';
import { confirmationTokenOf, hashOf, linkSecretOf } from './private-link.ts';
import { insertAskers, insertQuestions, recordDecisions, takeSequences, type NewQuestion } from './question.store.ts';

/** A question that the rule has let through. */
export type TakenQuestion = {
  input: {
    text: string;
    door: Door;
    spokenIn: '' | 'kk' | 'ru';
    hall: string | null;
    district: string | null;
    name: string | null;
  };
  meeting: AskedMeeting;
  contact: Contact | null;
  now: Temporal.Instant;
};

/** A question as it was kept: its id and its number. */
export type Kept = { question: string; number: QuestionNumber };

/** Gives questions their numbers and keeps them with their askers; each with its events, in their order. */
export const keepQuestions = async (tx: Tx, taken: readonly TakenQuestion[]): Promise<Accepted<Kept>[]> => {
  if (taken.length === 0) return [];
  const rows = await rowsOf(tx, taken);
  await insertQuestions(tx, rows);
  await insertAskers(
    tx,
    taken.flatMap((question, place) => askerOf(question, rows[place]?.id))
  );
  await recordDecisions(
    tx,
    rows.flatMap(({ id, publishedAt }) =>
      publishedAt === null ? [] : [{ question: id, verdict: 'publish', decidedAt: publishedAt }]
    )
  );
  return rows.map((row, place) =>
    accepted<Kept>({ question: row.id, number: row.number }, ...eventsOf(row, taken[place]?.contact ?? null))
  );
};

const eventsOf = (row: NewQuestion, contact: Contact | null): DomainEvent[] => [
  questionAsked(row, row.number, row.door, row.language),
  ...(contact?.kind === 'email' ? [emailGiven(row)] : []),
  ...(row.publishedAt === null ? [] : [questionModerated(row, { kind: 'publish' })])
];

/** The questions as they are kept, in their order; of a batch that spans New Year those of each year have their own numbers. */
const rowsOf = async (tx: Tx, taken: readonly TakenQuestion[]): Promise<NewQuestion[]> => {
  const rows = new Map<TakenQuestion, NewQuestion>();
  const byYear = [...Map.groupBy(taken, ({ now }) => today(now).year)];
  for (const [year, asked] of byYear.toSorted(([one], [other]) => one - other)) {
    const first = await takeSequences(tx, year, asked.length);
    for (const [at, question] of asked.entries()) rows.set(question, rowOf(question, questionNumber(year, first + at)));
  }
  return taken.flatMap((question) => rows.get(question) ?? []);
};

const rowOf = ({ input, meeting, now }: TakenQuestion, number: QuestionNumber): NewQuestion => {
  const atOnce = isPublishedAtOnce(input.door);
  const id = newId();
  return {
    id,
    number,
    meeting: meeting.id,
    body: meeting.body,
    region: meeting.region,
    district: input.district,
    hall: input.hall,
    door: input.door,
    language: languageOf(input.text, input.spokenIn),
    text: input.text,
    terms: indexTerms(input.text),
    status: atOnce ? 'published' : 'awaiting-moderation',
    linkHash: hashOf(linkSecretOf(id)),
    askedAt: now,
    publishedAt: atOnce ? now : null
  };
};

const askerOf = ({ input, contact, now }: TakenQuestion, question: string | undefined) => {
  if (question === undefined || (input.name === null && contact === null)) return [];
  const confirmationHash = contact?.kind === 'email' ? hashOf(confirmationTokenOf(question)) : null;
  const { kind: contactKind = null, value = null } = contact ?? {};
  return [{ question, name: input.name, contactKind, contact: value, confirmationHash, consentedAt: now }];
};
