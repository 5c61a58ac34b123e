import { error } from '@sveltejs/kit';
import { recordingOf } from '#follow-up/server/index.ts';
import { type BroadcastWords, embedOf, isMeetingNumber, platformWords } from '#meetings/index.ts';
import { type MeetingPage, meetingPage } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { config } from '#platform/server/config.ts';
import { inTwo } from '#planning/index.ts';
import { takesQuestions } from '#questions/index.ts';
import type { PageServerLoad } from './$types';

/** What is watched: a broadcast of the meeting, or its recording. */
type Watched = BroadcastWords & { url: string; name: string; commentsOpen: boolean | null };

/** A broadcast or the recording on a page of its own. Nothing of another site is loaded before the reader asks for it (`?play`). */
export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { locale } = locals;
  const found = isMeetingNumber(params.meeting) ? await meetingPage(params.meeting) : undefined;
  if (!found || found.meeting.status === 'draft') error(404);
  const { meeting } = found;
  const watched =
    params.broadcast === 'recording' ? await recordingIn(found) : broadcastIn(found, params.broadcast, locale);
  if (!watched) error(404);
  const embed = embedOf(watched.url, config.EMBED_HOSTS, Number(url.searchParams.get('from')) || 0);
  const plays = embed !== null && url.searchParams.has('play');
  if (plays) locals.frame = embed.host;
  const path = localizeHref(`/meetings/${meeting.number}`);
  return {
    number: meeting.number,
    name: watched.name,
    theme: inTwo(meeting.themeKk, meeting.themeRu, locale),
    title: inBoth(watched.titleKk, watched.titleRu, locale),
    about: inBoth(watched.aboutKk, watched.aboutRu, locale),
    url: watched.url,
    host: embed?.host ?? null,
    player: plays ? embed.src : null,
    playHref: withPlay(url),
    commentsOpen: watched.commentsOpen,
    over: meeting.status === 'held' || meeting.status === 'cancelled',
    href: path,
    askHref: takesQuestions(meeting.status) ? `${path}/ask` : null,
    liveHref: meeting.status === 'live' ? localizeHref(`/live/${meeting.number}`) : null
  };
};

const withPlay = ({ pathname, searchParams }: URL): string => {
  const query = new URLSearchParams(searchParams);
  query.set('play', '1');
  return `${pathname}?${query.toString()}#player`;
};

const broadcastIn = ({ broadcasts }: MeetingPage, id: string, locale: Locale): Watched | undefined => {
  const broadcast = broadcasts.find((one) => one.id === id);
  return broadcast && { ...broadcast, name: platformWords(broadcast.platform, locale) };
};

const recordingIn = async ({ meeting }: MeetingPage): Promise<Watched | undefined> => {
  const recording = meeting.status === 'held' ? await recordingOf(meeting.id) : undefined;
  return recording && { ...recording, name: m.watch_recording(), commentsOpen: null };
};

const inBoth = (kk: string | null, ru: string | null, locale: Locale) =>
  kk !== null && ru !== null ? inTwo(kk, ru, locale) : null;
