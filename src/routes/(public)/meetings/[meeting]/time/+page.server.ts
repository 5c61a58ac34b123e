import { error, type RequestEvent } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { isMeetingNumber, isPollOpen, type Meeting, type PollFigures } from '#meetings/index.ts';
import { choicesOf, figuresOf, findMeeting, lastPollOf, voteOf, voteTime } from '#meetings/server/index.ts';
import { today } from '#platform/clock.ts';
import { takeFromLimit } from '#platform/server/http/rate-limit.store.ts';
import { fullDateTime, legalDate } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { keptDevice, readerDevice } from '../../../../reader-device.server.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { refusedForm, submit, valuesOf } from '../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

const LIVING = ['draft', 'announced'];

// A village may share one address; a device is one person's.
const PER_ADDRESS = { max: 120, perSeconds: 600 };
const PER_DEVICE = { max: 12, perSeconds: 600 };

const meetingOf = async (number: string): Promise<Meeting> => {
  const meeting = isMeetingNumber(number) ? await findMeeting(number) : undefined;
  if (!meeting) error(404);
  return meeting;
};

/** p(1,4,1): which times suit the residents of the region. There is a page only where they were asked. */
export const load: PageServerLoad = async (event) => {
  const { locale, now } = event.locals;
  const meeting = await meetingOf(event.params.meeting);
  const poll = await lastPollOf(meeting.id);
  if (!poll) error(404);
  const device = readerDevice(event);
  const [names, figures, own, choices] = await Promise.all([
    registerNames(locale, today(now)),
    figuresOf({ id: poll.id, region: meeting.region }),
    device === null ? undefined : voteOf(poll.id, device),
    choicesOf(meeting.id)
  ]);
  const times = poll.times.map(({ id, startsAt }) => ({ value: id, text: fullDateTime(startsAt, locale) }));
  return {
    meeting: meeting.id,
    theme: inTwo(meeting.themeKk, meeting.themeRu, locale),
    body: names.body(meeting.body),
    region: names.region(meeting.region),
    href: meeting.status === 'draft' ? null : localizeHref(`/meetings/${meeting.number}`),
    list: localizeHref('/meetings'),
    open: isPollOpen(poll, today(now)) && LIVING.includes(meeting.status),
    until: legalDate(poll.closesOn, locale),
    times,
    regions: [{ value: '', text: m.preparation_vote_region_choose() }, ...names.regions],
    own: own ? { region: own.region, suits: own.suits, none: own.suits.length === 0 } : null,
    chosen: choices[0] ? fullDateTime(choices[0].startsAt, locale) : null,
    done: event.url.searchParams.get('done') === 'voted' && own !== undefined,
    results: resultsOf(times, figures)
  };
};

const resultsOf = (times: readonly { value: string; text: string }[], figures: PollFigures) => {
  const { voters, none, elsewhere } = figures;
  const bars = times.map(({ value, text }) => ({
    label: text,
    value: figures.suits[value] ?? 0,
    text: m.preparation_vote_results_share({ count: figures.suits[value] ?? 0, voters })
  }));
  const [best] = bars.toSorted((one, other) => other.value - one.value);
  return {
    voters,
    bars,
    caption: m.preparation_vote_results_caption({ voters, when: best?.label ?? '' }),
    other: m.preparation_vote_results_other({ none, elsewhere })
  };
};

/** May another answer come from this address and device now? A device without a token gets one. */
const withinLimits = async (event: RequestEvent): Promise<boolean> => {
  const known = readerDevice(event);
  keptDevice(event);
  if (!(await takeFromLimit(`time-address:${event.getClientAddress()}`, PER_ADDRESS))) return false;
  return known === null || takeFromLimit(`time-device:${known}`, PER_DEVICE);
};

export const actions: Actions = {
  default: async (event) => {
    const meeting = await meetingOf(event.params.meeting);
    const values = valuesOf(await event.request.formData());
    if ([values['website'] ?? ''].flat().some((text) => text !== ''))
      return refusedForm(event, { reason: 'looks-automatic' }, values);
    if (!(await withinLimits(event))) return refusedForm(event, { reason: 'too-many-requests' }, values);
    const device = keptDevice(event);
    return submit(event, voteTime, {
      to: ({ number }) => `/meetings/${number}/time?done=voted`,
      input: (form) => ({ ...form, meeting: meeting.id, device })
    });
  }
};
