import {
  canEditMinutes,
  canSignMinutes,
  type InBoth,
  MINUTES_PART_WORDS,
  type MinutesPart,
  recordMovedOn,
  saysOther,
  textOfPart
} from '#follow-up/index.ts';
import { editMinutes, minutesDraft, signedMinutes, signMinutes } from '#follow-up/server/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { error } from '@sveltejs/kit';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { openMeeting } from '../meeting-rooms.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The minutes of a held meeting: what the record says, what people put in its place, and the signature. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor } = event.locals;
  const { meeting } = await openMeeting(event.params.meeting, event.locals, 'minutes');
  const [draft, signed] = await Promise.all([minutesDraft(meeting.id), signedMinutes(meeting.number)]);
  if (!draft) error(404);
  const own: keyof InBoth = locale === 'ru' ? 'ru' : 'kk';
  const other = signed !== undefined && saysOther(draft.parts, signed.minutes.parts);
  return {
    meeting: meeting.id,
    lang: own,
    parts: draft.parts.map((part) => {
      const edit = draft.edits.find((one) => one.part === part.part);
      return { ...shownPart(part, own), edition: String(edit?.edition ?? 0), movedOn: recordMovedOn(edit, part) };
    }),
    seen: draft.seen,
    state: signed ? (other ? ('other' as const) : ('same' as const)) : ('unsigned' as const),
    mayEdit: canEditMinutes(actor, meeting),
    maySign: canSignMinutes(actor, meeting),
    publicHref: signed ? localizeHref(`/meetings/${meeting.number}/minutes`) : null,
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

const shownPart = (part: MinutesPart, lang: keyof InBoth) => {
  const text = textOfPart(part);
  return {
    part: part.part,
    heading: MINUTES_PART_WORDS[part.part](),
    lines: text[lang].split('\n'),
    written: part.edited ? part.written[lang].split('\n') : null,
    values: { textKk: text.kk, textRu: text.ru }
  };
};

const back = (number: string, done: string): string => `/office/meetings/${number}/minutes?done=${done}`;

export const actions: Actions = {
  edit: (event) => submit(event, editMinutes, { to: ({ number, part }) => `${back(number, 'saved')}#${part}` }),
  sign: (event) => submit(event, signMinutes, { to: ({ number }) => back(number, 'signed') })
};
