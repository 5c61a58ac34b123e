import { error } from '@sveltejs/kit';
import { isMeetingNumber } from '#meetings/index.ts';
import { findMeeting } from '#meetings/server/index.ts';
import { posterOf } from './poster.server.ts';
import type { RequestHandler } from './$types';

const SIZES = ['A4', 'A3'] as const;
const PUBLIC = ['announced', 'live'];

/** The poster of an announced meeting for public places, p(1,4,6): `?size=A3`, A4 else; the larger words in Kazakh or `?lang=ru`. */
export const GET: RequestHandler = async ({ params, url }) => {
  const meeting = isMeetingNumber(params.meeting) ? await findMeeting(params.meeting) : undefined;
  if (!meeting || !PUBLIC.includes(meeting.status)) error(404);
  const size = SIZES.find((one) => one === url.searchParams.get('size')) ?? 'A4';
  const first = url.searchParams.get('lang') === 'ru' ? 'ru' : 'kk';
  const file = await posterOf(meeting, { size, first });
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="poster-${meeting.number}-${size}.pdf"`,
      'cache-control': 'public, max-age=300, s-maxage=60'
    }
  });
};
