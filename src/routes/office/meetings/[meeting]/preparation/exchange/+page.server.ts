import { type ExchangeMessage, exchangeSide, exchangeSideWords } from '#meetings/index.ts';
import { exchangeOf, mediaBody, readExchange, readUntil, sendExchange } from '#meetings/server/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { postTitles } from '#registry/server/index.ts';
import { language } from '#text/index.ts';
import { type RegisterNames, registerNames } from '../../../../../register-names.server.ts';
import { newReceipt } from '../../../../../submit.server.ts';
import { submitWithFiles } from '../../../../submit-with-files.server.ts';
import { openMeeting } from '../../meeting-rooms.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** p(1,4,7): what both sides wrote about the meeting. Who opens the page has read it. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const { meeting } = await openMeeting(event.params.meeting, event.locals, 'exchange');
  const person = actor.kind === 'staff' ? actor.person : '';
  const [names, seen, list, media] = await Promise.all([
    registerNames(locale, today(now)),
    readUntil(meeting.id, person),
    exchangeOf(meeting.id, Math.trunc(Number(event.url.searchParams.get('page'))) || 1),
    mediaBody(today(now))
  ]);
  const titles = await postTitles([...new Set(list.messages.flatMap(({ post }) => post ?? []))]);
  const side = exchangeSide(actor, meeting.body) ?? null;
  const isNew = (message: ExchangeMessage): boolean =>
    side !== null && message.side !== side && (seen === null || Temporal.Instant.compare(message.sentAt, seen) > 0);
  const shown = list.messages.map((message) => ({
    ...messageOf(message, { titles, names, locale, number: meeting.number }),
    isNew: isNew(message)
  }));
  if (side !== null) await readExchange(actor, { meeting: meeting.id });
  const path = localizeHref(`/office/meetings/${meeting.number}/preparation/exchange`);
  return {
    meeting: meeting.id,
    messages: shown,
    total: list.total,
    page: list.page,
    pageHrefs: Array.from({ length: list.pages }, (_, at) => `${path}?page=${at + 1}`),
    other: side === 'media' ? names.body(meeting.body) : media === undefined ? '' : names.body(media),
    mayWrite: side !== null,
    receipt: newReceipt(event)
  };
};

type Words = {
  titles: Awaited<ReturnType<typeof postTitles>>;
  names: RegisterNames;
  locale: Locale;
  number: string;
};

const messageOf = (message: ExchangeMessage, { titles, names, locale, number }: Words) => ({
  id: message.id,
  from: [nameOf(titles.get(message.post ?? ''), locale), names.body(message.body)]
    .filter((part) => part !== '')
    .join(', '),
  role: exchangeSideWords(message.side, locale),
  text: message.text,
  lang: langOf(message.text),
  at: fullDateTime(message.sentAt, locale),
  datetime: message.sentAt.toString(),
  files: message.files.map(({ id, name }) => ({ name, href: `/office/meetings/${number}/preparation/files/${id}` }))
});

const langOf = (text: string): string | undefined => {
  const found = language(text);
  return found === 'kk' || found === 'ru' ? found : undefined;
};

export const actions: Actions = {
  send: (event) =>
    submitWithFiles(event, sendExchange, { to: `/office/meetings/${event.params.meeting}/preparation/exchange` })
};
