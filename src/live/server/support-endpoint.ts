import type { IncomingMessage, ServerResponse } from 'node:http';
import { config } from '#platform/server/config.ts';
import { deviceCookie, deviceOf, mintDevice } from '#platform/server/http/device-token.ts';
import { log } from '#platform/server/log.ts';
import { supportIntake } from '#questions/server/index.ts';
import type { LiveBoard } from './live-board.ts';
import { addressOf, answerJson, isSameOrigin, refuse } from './request.ts';
import { WindowLimit } from './window-limit.ts';

const WINDOW_MS = 10_000;
/** A person taps; this is far more than a person can mean. */
const perDevice = new WindowLimit(30, WINDOW_MS);
/** A whole hall, or a village behind one address of its operator, votes at once. */
const perAddress = new WindowLimit(2_000, WINDOW_MS);

/**
 * PUT gives the support of this device to a question, DELETE takes it back: idempotent, never a toggle. Answered only after
 * the vote is committed, with the question's count.
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
  if (isTooMuch(request, known)) return refuse(response, 429, 'too-many-requests', WINDOW_MS / 1000);
  const { device, cookie } = known ? { device: known, cookie: undefined } : newDevice();
  const wanted = request.method === 'PUT';
  const outcome = await vote(question.id, device, wanted);
  if (outcome === 'unavailable') return refuse(response, 503, 'try-again', 1);
  if (outcome === 'closed') return refuse(response, 409, 'question-closed');
  if (outcome === 'unknown') return refuse(response, 404, 'no-such-question');
  const support = board.question(number)?.support ?? question.support;
  answerJson(response, 200, { support, supported: wanted }, cookie ? { 'set-cookie': cookie } : {});
};

const isTooMuch = (request: IncomingMessage, device: string | null): boolean => {
  const at = Date.now();
  if (device && !perDevice.take(device, at)) return true;
  return !perAddress.take(addressOf(request), at);
};

const newDevice = (): { device: string; cookie: string } => {
  const { device, token } = mintDevice();
  return { device, cookie: deviceCookie(token, config.ORIGIN?.startsWith('https:') ?? false) };
};

const vote = async (question: string, device: string, wanted: boolean): Promise<string> => {
  try {
    return await (wanted
      ? supportIntake.giveSupport(question, device)
      : supportIntake.withdrawSupport(question, device));
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : '' }, 'a vote was not taken');
    return 'unavailable';
  }
};
