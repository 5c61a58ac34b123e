import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import { queryTerms, similar } from '#text/index.ts';
import { tsqueryOf } from '../tsquery.ts';

/** A published question that asks much the same. `likeness` from 0 to 1. */
export type SimilarQuestion = { id: string; number: string; text: string; support: number; likeness: number };

const LONGEST_READ = 600;
const MOST_WORDS = 12;
/** Of a word that very many questions have, the most supported ones are looked at. */
const MOST_WEIGHED = 1_000;
const MOST_COMPARED = 60;
/** Below this a reader would not see what is alike. */
const LEAST_LIKENESS = 0.3;

/**
 * Published questions of the meeting that are like the text, likest first. Those that share most words are compared by
 * `#text`'s likeness; `except` is the question itself, when it is one.
 */
export const similarQuestions = async (
  text: string,
  meeting: string,
  limit: number,
  except: string | null = null
): Promise<SimilarQuestion[]> => {
  const beginning = text.slice(0, LONGEST_READ);
  const words = tellingWords(beginning);
  if (words.length === 0) return [];
  const candidates = await sharing(words, meeting, except);
  return similar(beginning, candidates, limit, LEAST_LIKENESS).map(({ candidate, likeness }) => ({
    ...candidate,
    likeness
  }));
};

/** Long words tell more than short ones, and few are enough to find by. */
const tellingWords = (text: string): string[][] =>
  queryTerms(text)
    .toSorted((one, other) => (other[0] ?? '').length - (one[0] ?? '').length)
    .slice(0, MOST_WORDS);

const sharing = async (
  words: string[][],
  meeting: string,
  except: string | null
): Promise<Omit<SimilarQuestion, 'likeness'>[]> => {
  const any = tsqueryOf([words.flat()]);
  const shared = sql<number>`cardinality(array(select unnest(terms) intersect select unnest(${words.flat()}::text[])))`;
  return database()
    .selectFrom((from) =>
      from
        .selectFrom('questions')
        .select(['id', 'number', 'text', 'support', 'terms'])
        .where('meeting', '=', meeting)
        .where('status', '=', 'published')
        .where(sql<boolean>`search @@ ${any}::tsquery`)
        .$if(except !== null, (query) => query.where('id', '<>', except ?? ''))
        .orderBy('support', 'desc')
        .limit(MOST_WEIGHED)
        .as('sharing')
    )
    .select(['id', 'number', 'text', 'support'])
    .orderBy(shared, 'desc')
    .orderBy('support', 'desc')
    .limit(MOST_COMPARED)
    .execute();
};
