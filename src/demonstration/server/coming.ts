// Three meetings to come at three stages of their preparation: agreed, asked for with a poll, returned with changes.
import { createHash } from 'node:crypto';
import {
  addTimeCandidate,
  agreeVenue,
  askVenueChanges,
  candidatesOf,
  openTimePoll,
  recordLinkTest,
  requestVenue,
  sendExchange,
  testedHallsOf,
  voteTime
} from '#meetings/server/index.ts';
import { today, ZONE } from '#platform/clock.ts';
import { steady } from '../life.ts';
import { headOf } from './accounts.ts';
import { act, localText } from './act.ts';
import type { FilledMeeting } from './meetings.ts';
import { seedPreparation } from './seed.ts';

const VOTERS = 37;
/** The meetings whose preparation is shown, all of them near at any date (`NEAR` in `year.ts`). */
const PREPARED = [
  ['transport', 'abai'],
  ['transport', 'turkistan'],
  ['energy', 'qaragandy']
] as const;
const HOURS = ['11:00', '15:00', '18:30'] as const;

/** p(1,4,1), p(1,4,5), p(1,4,7): what is under way before the meetings of the next weeks. */
export const prepareComing = async (meetings: readonly FilledMeeting[], now: Temporal.Instant): Promise<void> => {
  const [soon, later, returned] = PREPARED.map((prepared) => meetings.find((meeting) => isThis(prepared, meeting)));
  if (soon) {
    await agree(soon, now);
    await exchange(soon, now);
  }
  if (later) {
    await request(later, 0, hoursBefore(now, 50));
    await poll(later, now);
  }
  if (returned) {
    await request(returned, 0, hoursBefore(now, 90));
    await returnIt(returned, hoursBefore(now, 40));
  }
};

const isThis = (
  [body, region]: readonly [string, string],
  meeting: Pick<FilledMeeting, 'fate' | 'body' | 'region'>
): boolean => meeting.fate === 'announced' && meeting.body === body && meeting.region === region;

/** Is this one of the meetings whose preparation is shown? */
export const isPrepared = (meeting: Pick<FilledMeeting, 'fate' | 'body' | 'region'>): boolean =>
  PREPARED.some((prepared) => isThis(prepared, meeting));

const hoursBefore = (now: Temporal.Instant, hours: number): Temporal.Instant => now.subtract({ hours });

const venue = () => {
  const { place, seats, lineMbps } = seedPreparation().venue;
  const access = ['step-free', 'toilet', 'lift', 'parking'];
  const equipment = ['screen', 'microphones', 'camera', 'recording'];
  return { placeKk: place.kk, placeRu: place.ru, seats: String(seats), lineMbps: String(lineMbps), access, equipment };
};

const request = async ({ id, body }: FilledMeeting, seen: number, when: Temporal.Instant): Promise<void> => {
  const asked = { meeting: id, seen: String(seen), holderPost: (await headOf(body)).id };
  await act(requestVenue, { ...asked, ...venue(), holderPhone: '8 (7172) 00-00-00' }, when);
};

const returnIt = async ({ id }: FilledMeeting, when: Temporal.Instant): Promise<void> => {
  const { note } = seedPreparation().venue;
  await act(askVenueChanges, { meeting: id, seen: '1', ...venue(), note }, when);
};

const agree = async (meeting: FilledMeeting, now: Temporal.Instant): Promise<void> => {
  const { id, region } = meeting;
  await request(meeting, 0, hoursBefore(now, 200));
  await returnIt(meeting, hoursBefore(now, 170));
  await request(meeting, 2, hoursBefore(now, 150));
  const hostPost = (await headOf(`akimat-${region}`)).id;
  const agreed = { meeting: id, seen: '3', hostPost, hostPhone: '8 (7222) 00-00-00' };
  await act(agreeVenue, agreed, hoursBefore(now, 140));
  for (const [place, hall] of (await testedHallsOf(id)).entries()) {
    const at = hoursBefore(now, 60 + place);
    const test = { meeting: id, hall: hall.id, testedAt: localText(at), mbps: String(24 + place * 9) };
    await act(recordLinkTest, { ...test, result: 'good' }, at.add({ minutes: 20 }));
  }
};

const exchange = async ({ id }: FilledMeeting, now: Temporal.Instant): Promise<void> => {
  const messages = seedPreparation().exchange;
  for (const [place, { side, text }] of messages.entries()) {
    const when = hoursBefore(now, 20 * (messages.length - place));
    await act(sendExchange, { meeting: id, side, text }, when);
  }
};

/** Hours of one day are put to the residents; most of them come after work. */
const poll = async ({ id, startsAt, region }: FilledMeeting, now: Temporal.Instant): Promise<void> => {
  const opened = hoursBefore(now, 72);
  for (const hour of HOURS) {
    const at = today(startsAt).toZonedDateTime({ timeZone: ZONE, plainTime: hour }).toInstant();
    await act(addTimeCandidate, { meeting: id, startsAt: localText(at) }, opened);
  }
  await act(openTimePoll, { meeting: id, closesOn: today(now).add({ days: 6 }).toString() }, opened);
  const times = (await candidatesOf(id)).map((one) => one.id);
  for (let voter = 0; voter < VOTERS; voter += 1) {
    const suits = times.filter((_, place) => steady(voter * 3 + place, 10) < 2 + place * 3);
    const vote = { meeting: id, device: deviceOf(voter), region: voter % 9 === 8 ? 'shymkent' : region, suits };
    await act(
      voteTime,
      { ...vote, ...(suits.length === 0 && { none: 'on' }) },
      opened.add({ minutes: 30 + voter * 70 })
    );
  }
};

/** A device that nobody has. */
const deviceOf = (voter: number): string =>
  createHash('sha256')
    .update(`demonstration voter ${voter}`)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-4000-8000-$5');
