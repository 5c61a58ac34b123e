import type { ListedQuestion } from '#questions/server/index.ts';
import type { Named, Naming } from '../named.server.ts';

/** A question as the open interface gives it: its own shape, whatever the tables look like. */
export type QuestionResource = {
  number: string;
  /** Null where it is not public. */
  text: string | null;
  language: string;
  status: string;
  body: Named;
  region: Named;
  district: Named | null;
  meeting: string;
  support: number;
  askedAt: string;
  publishedAt: string | null;
  url: string;
};

type Source = Omit<ListedQuestion, 'id' | 'meetingNumber'>;

/** A question for the open interface; without its text while it is not public. docs/api.md describes the shape. */
export const questionResource = (
  question: Source,
  place: { meeting: string; origin: string; naming: Naming }
): QuestionResource => ({
  number: question.number,
  text: question.publishedAt === null ? null : question.text,
  language: question.language,
  status: question.status,
  body: place.naming.body(question.body),
  region: place.naming.region(question.region),
  district: place.naming.district(question.district),
  meeting: place.meeting,
  support: question.support,
  askedAt: question.askedAt.toString(),
  publishedAt: question.publishedAt?.toString() ?? null,
  url: `${place.origin}/questions/${question.number}`
});
