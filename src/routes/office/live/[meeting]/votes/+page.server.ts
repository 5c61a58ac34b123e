import { error } from '@sveltejs/kit';
import { canWatchBoard } from '#live/index.ts';
import { localTime } from '#platform/words/index.ts';
import { canModerate, originName, type SetAside, type VoteGroup } from '#questions/index.ts';
import { putVotesBack, setAsidesOf, setVotesAside, voteGroups } from '#questions/server/index.ts';
import { htmlLang } from '#text/index.ts';
import { meetingToFollow, themeAndPlace } from '../../../../live-meeting.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

const shownOrigin = ({ block, agent }: VoteGroup['origin']) => ({
  block: originName(block),
  agent: agent === null ? null : originName(agent)
});

const shownGroup = ({ origin, text, from, to, ...group }: VoteGroup) => ({
  ...group,
  key: `${group.question}-${origin.block}-${origin.agent ?? ''}`,
  block: origin.block,
  agent: origin.agent ?? '',
  shown: shownOrigin(origin),
  text,
  lang: htmlLang(text),
  from: localTime(from),
  to: localTime(to)
});

const shownAside = ({ origin, at, putBackAt, note, putBackReason, ...aside }: SetAside) => ({
  ...aside,
  shown: shownOrigin(origin),
  at: localTime(at),
  putBackAt: putBackAt && localTime(putBackAt),
  note: note === null ? null : { text: note, lang: htmlLang(note) },
  putBackReason: putBackReason === null ? null : { text: putBackReason, lang: htmlLang(putBackReason) }
});

/** Groups of votes from one place, and those that were set aside. */
export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event;
  const meeting = await meetingToFollow(params.meeting);
  if (!canWatchBoard(locals.actor, meeting)) error(403);
  const [groups, asides] = await Promise.all([voteGroups(meeting.id), setAsidesOf(meeting.id)]);
  return {
    ...themeAndPlace(meeting, locals.locale),
    number: meeting.number,
    may: canModerate(locals.actor, meeting),
    groups: groups.map(shownGroup),
    asides: asides.map(shownAside),
    done: url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  aside: (event) => submit(event, setVotesAside, { to: () => `/office/live/${event.params.meeting}/votes?done=aside` }),
  back: (event) => submit(event, putVotesBack, { to: () => `/office/live/${event.params.meeting}/votes?done=back` })
};
