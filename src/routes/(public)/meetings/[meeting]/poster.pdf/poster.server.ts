import { accessWords, type Meeting } from '#meetings/index.ts';
import { agreedPlaceOf } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { drawPdf } from '#platform/server/documents/index.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { placeOf } from '../../../../shown-meeting.server.ts';
import { posterDrawing, type PosterWords } from './poster-drawing.server.ts';

type Lang = 'kk' | 'ru';

/** The poster of a meeting as a PDF file of one page, one of the state's languages large, the other below it. */
export const posterOf = async (
  meeting: Meeting,
  { size, first }: { size: 'A4' | 'A3'; first: Lang }
): Promise<Buffer> => {
  const [large, small] = [await wordsOf(meeting, first), await wordsOf(meeting, first === 'kk' ? 'ru' : 'kk')];
  const link = letterAddress(`/meetings/${meeting.number}`, first);
  return drawPdf(posterDrawing({ size, locale: first, large, small, link }));
};

const wordsOf = async (meeting: Meeting, lang: Lang): Promise<PosterWords> => {
  const names = await registerNames(lang, today(meeting.startsAt));
  const agreed = await agreedPlaceOf(meeting.id);
  const access = agreed?.status === 'agreed' ? agreed.access.map((one) => accessWords(one, lang)).join(', ') : '';
  const options = { locale: lang };
  return {
    heading: m.preparation_poster_heading({}, options),
    theme: lang === 'kk' ? meeting.themeKk : meeting.themeRu,
    when: [m.meetings_fact_when({}, options), fullDateTime(meeting.startsAt, lang)],
    facts: [
      [m.meetings_fact_where({}, options), placeOf(meeting, names, lang)],
      [m.meetings_fact_who({}, options), `${nameOf(meeting.holderTitles, lang)}, ${names.body(meeting.body)}`]
    ],
    access: access === '' ? null : m.preparation_venue_public_access({ access }, options),
    ask: m.preparation_poster_ask({}, options),
    how: m.preparation_poster_how({}, options),
    hall: m.preparation_poster_hall({}, options)
  };
};
