import type { IncomingMessage, ServerResponse } from 'node:http';
import { rehearsalSerial } from '../rehearsal/rehearsal.ts';
import { rehearsalRuns } from '../rehearsal/server/rehearsals.views.ts';
import { signedInPerson } from '#platform/server/auth/index.ts';
import { inRehearsal } from '#platform/server/database/rehearsal-space.ts';
import { log } from '#platform/server/log.ts';
import { answerAsk, ASK_ADDRESS, isSentByScript } from './ask-endpoint.ts';
import { answerBoard } from './board-json.ts';
import { answerEvents } from './event-stream.ts';
import { boards } from './boards.ts';
import type { LiveBoard } from './live-board.ts';
import { refuse } from './request.ts';
import { answerSupport } from './support-endpoint.ts';

const ADDRESS = /^\/live\/(\d{4}-\d{3,5})\/(?:(board\.json|events)|questions\/(\d{2}-\d{6,7}-[A-Z])\/support)$/;

/**
 * The live path, before SvelteKit: votes, questions sent by a script, the event stream and the board for polling. False when the
 * request is none of these.
 */
export const liveHandler = (request: IncomingMessage, response: ServerResponse): boolean => {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const asked = isSentByScript(request) ? ASK_ADDRESS.exec(path) : null;
  if (asked) {
    const [, language = '', meeting = ''] = asked;
    reach(request, response, meeting, () => answerAsk(request, response, { meeting, language }));
    return true;
  }
  const match = ADDRESS.exec(path);
  if (!match) return false;
  const [, meeting = '', kind = 'support', question = ''] = match;
  if (METHODS[kind]?.includes(request.method ?? ''))
    reach(request, response, meeting, () => answer(request, response, { meeting, kind, question, query }));
  else {
    response.setHeader('allow', METHODS[kind] ?? []);
    refuse(response, 405, 'method-not-allowed');
  }
  return true;
};

const METHODS: Record<string, readonly string[]> = {
  'board.json': ['GET', 'HEAD'],
  events: ['GET'],
  support: ['PUT', 'DELETE']
};

type Asked = { meeting: string; kind: string; question: string; query: string };

/** Answers; what fails is tried again by who sent it. */
const reach = (
  request: IncomingMessage,
  response: ServerResponse,
  meeting: string,
  answering: () => Promise<void>
): void => {
  inItsSpace(request, response, meeting, answering).catch((error: unknown) => {
    log.error({ error: error instanceof Error ? error.message : '' }, 'live request failed');
    if (response.headersSent) response.destroy();
    else refuse(response, 503, 'try-again', 1);
  });
};

/** A rehearsal is open to staff alone, and only while it goes on; what it touches is its own. */
const inItsSpace = async (
  request: IncomingMessage,
  response: ServerResponse,
  meeting: string,
  answering: () => Promise<void>
): Promise<void> => {
  if (rehearsalSerial(meeting) === undefined) return answering();
  const signedIn = await signedInPerson(new Headers({ cookie: request.headers.cookie ?? '' }));
  if (!signedIn || !(await rehearsalRuns(meeting))) return refuse(response, 404, 'no-such-meeting');
  return inRehearsal(answering);
};

const answer = async (request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> => {
  const board: LiveBoard | undefined = await boards().open(asked.meeting);
  if (!board) return refuse(response, 404, 'no-such-meeting');
  if (asked.kind === 'board.json') return answerBoard(request, response, board);
  if (asked.kind === 'events') return answerEvents(request, response, board, new URLSearchParams(asked.query));
  return answerSupport(request, response, board, asked.question);
};
