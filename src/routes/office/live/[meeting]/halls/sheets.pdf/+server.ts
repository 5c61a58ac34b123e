import { error } from '@sveltejs/kit';
import { canWatchBoard } from '#live/index.ts';
import { drawPdf } from '#platform/server/documents/index.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { meetingToFollow } from '../../../../../live-meeting.server.ts';
import { namedHalls } from '../../named-halls.server.ts';
import { hallSheets } from './hall-sheets.server.ts';
import type { RequestHandler } from './$types';

/** A sheet of A4 for each hall with the QR code by which its people ask: their questions carry the hall. Kazakh and Russian. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const meeting = await meetingToFollow(params.meeting);
  if (!canWatchBoard(locals.actor, meeting)) error(403);
  const [halls, inRussian] = await Promise.all([
    namedHalls(meeting.id, 'kk', locals.now),
    namedHalls(meeting.id, 'ru', locals.now)
  ]);
  if (halls.length === 0) error(404);
  const sheets = halls.map((hall) => ({
    kk: hall.name,
    ru: inRussian.find(({ id }) => id === hall.id)?.name ?? hall.name,
    link: letterAddress(`/live/${meeting.number}?hall=${hall.id}`, 'kk')
  }));
  const address = letterAddress(`/live/${meeting.number}`, 'kk').replace(/^https?:\/\//, '');
  const file = await drawPdf(hallSheets({ kk: meeting.themeKk, ru: meeting.themeRu, address }, sheets));
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="halls-${meeting.number}.pdf"`,
      'cache-control': 'private, no-store'
    }
  });
};
