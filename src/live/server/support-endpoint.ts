import type { IncomingMessage, ServerResponse } from 'node:http';
import { deviceOf } from '#platform/server/http/device-token.ts';
import { log } from '#platform/server/log.ts';
import { milliseconds } from '#platform/server/system-clock.ts';
import { supportIntake } from '#questions/server/index.ts';
import { readSeed, SEED_HEADER } from '../device-seed.ts';
import { WORK_HEADER } from '../proof-of-work.ts';
import type { LiveBoard } from './live-board.ts';
import { newDevice } from './new-device.ts';
import { addressOf, answerJson, isSameOrigin, refuse } from './request.ts';
import { originOf } from './vote-origin.ts';
import { judgeVote, VOTE_WINDOW_SECONDS } from './vote-limits.ts';
import { isWorkDone, workFor } from './vote-work.ts';

/**
 * PUT gives the support of this device to a question, DELETE takes it back: idempotent, never a toggle. Answered only after
 * the vote is committed, with the question's count. In a burst from one place it is answered with work to show (`x-work`).
 */
export const answerSupport = async (
  request: IncomingMessage,
  response: ServerResponse,
  board: LiveBoard,
  number: string
): Promise<void> => {
  if (!isSameOrigin(request)) return refuse(response, 403, 'other-origin');
  const question = board.question(number);
  if (!question) return refuse(response, 404, 'no-such-question');
  const known = deviceOf(request.headers.cookie);
  const { device, headers } = known
    ? { device: known, headers: {} }
    : newDevice(readSeed(request.headers[SEED_HEADER]));
  const at = milliseconds();
  const address = addressOf(request);
  const verdict = judgeVote({ device: known, address, meeting: board.id, at });
  if (verdict === 'too-many') return refuse(response, 429, 'too-many-requests', VOTE_WINDOW_SECONDS);
  if (verdict === 'work' && !isWorkDone(request.headers[WORK_HEADER], device, at))
    return answerJson(response, 429, { error: 'work-needed', work: workFor(device, at) }, headers);
  const wanted = request.method === 'PUT';
  const origin = originOf({ meeting: board.id, address, agent: request.headers['user-agent'] });
  const outcome = await vote({ question: question.id, device, wanted, origin });
  if (outcome === 'unavailable') return refuse(response, 503, 'try-again', 1);
  if (outcome === 'closed') return refuse(response, 409, 'question-closed');
  if (outcome === 'unknown') return refuse(response, 404, 'no-such-question');
  const support = board.question(number)?.support ?? question.support;
  answerJson(response, 200, { support, supported: wanted }, headers);
};

type Tap = { question: string; device: string; wanted: boolean; origin: ReturnType<typeof originOf> };

const vote = async ({ question, device, wanted, origin }: Tap): Promise<string> => {
  try {
    return await (wanted
      ? supportIntake.giveSupport(question, device, origin)
      : supportIntake.withdrawSupport(question, device));
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : '' }, 'a vote was not taken');
    return 'unavailable';
  }
};
