import { error } from '@sveltejs/kit';
import { mayHostMeetings, mayReadDraftsOf, mayReadExchange } from '#meetings/index.ts';
import { akimatOf, meetingOfExchangeFile, meetingOfPhoto } from '#meetings/server/index.ts';
import type { Actor } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { findFile, serveFile } from '#platform/server/files/index.ts';
import type { RequestHandler } from './$types';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A photo of a poster or a file of the exchange, for those who may enter the room it lies in; never public. */
export const GET: RequestHandler = async ({ params, request, locals: { actor, now } }) => {
  if (!ID.test(params.file)) error(404);
  const [file, mayRead] = await Promise.all([findFile(params.file), mayReadFile(params.file, actor, today(now))]);
  if (!file || !mayRead) error(404);
  return serveFile(file, request, false);
};

const mayReadFile = async (file: string, actor: Actor, on: Temporal.PlainDate): Promise<boolean> => {
  const exchanged = await meetingOfExchangeFile(file);
  if (exchanged) return mayReadExchange(actor, exchanged.body);
  const photographed = await meetingOfPhoto(file);
  if (!photographed) return false;
  const host = await akimatOf(photographed.region, on);
  return mayReadDraftsOf(actor, photographed.body) || (host !== undefined && mayHostMeetings(actor, host));
};
