import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { meetingId } from '#meetings/server/index.ts';
import { deviceOf } from '#platform/server/http/device-token.ts';
import { rehearses } from '#platform/server/database/rehearsal-space.ts';
import { askByForm } from '#questions/server/index.ts';
import { newDevice } from './new-device.ts';
import { addressOf, answerJson, isSameOrigin, refuse } from './request.ts';

/** Where a question is asked: the address of its form, before which the language of the page may stand. */
export const ASK_ADDRESS = /^((?:\/(?:ru|en))?)\/meetings\/(\d{4}-\d{3,5})\/ask$/;

/** The longest form by far, in bytes: a text of 4,000 letters, each of nine bytes as a form sends them. */
const LONGEST_FORM = 64 * 1024;

/** Is this the open form as the script of a phone sends it, and not as a page does? */
export const isSentByScript = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  headers.accept === 'application/json' &&
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;

const STATUS: Record<string, number> = { 'not-found': 404, invalid: 400, 'too-many-requests': 429 };

/**
 * Takes the open form from the script of a phone and answers, after the commit, 201 with the question's number and the way to its
 * private page. What is refused, or is first to be looked at, the form itself says when it is sent as a page: here stands
 * only why.
 */
export const answerAsk = async (
  request: IncomingMessage,
  response: ServerResponse,
  { meeting, language }: { meeting: string; language: string }
): Promise<void> => {
  if (!isSameOrigin(request)) return refuse(response, 403, 'other-origin');
  if (!(Number(request.headers['content-length']) <= LONGEST_FORM)) return refuse(response, 413, 'too-long');
  const id = await meetingId(meeting);
  if (id === undefined) return refuse(response, 404, 'no-such-meeting');
  const form = new URLSearchParams(await text(request));
  const known = deviceOf(request.headers.cookie);
  const headers = known === null ? newDevice().headers : {};
  const outcome = await askByForm({
    field: (name) => form.get(name) ?? '',
    meeting: id,
    address: addressOf(request),
    device: known
  });
  if ('review' in outcome) return answerJson(response, 409, { error: 'review' }, headers);
  if ('refusal' in outcome) {
    const { reason } = outcome.refusal;
    return answerJson(response, STATUS[reason] ?? 409, { error: reason }, headers);
  }
  const { number, link } = outcome.asked;
  // A rehearsal keeps no private pages: back to the meeting.
  const way = rehearses() ? `/live/${meeting}` : `${link}?done=asked`;
  answerJson(response, 201, { number, link: language + way }, headers);
};
