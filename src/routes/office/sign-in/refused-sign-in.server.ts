import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Refusal } from '#platform/result.ts';
import { refusalWords } from '../../refusal-words.server.ts';
import type { Failure } from '../../submit.server.ts';

/** The answer to a sign-in that failed: 401, or 429 when it was tried too often. */
export const refusedSignIn = (event: RequestEvent, refusal: Refusal, values: Record<string, string>): Failure =>
  fail(refusal.reason === 'too-many-requests' ? 429 : 401, {
    problems: refusalWords(refusal, event.locals.locale),
    values
  });
