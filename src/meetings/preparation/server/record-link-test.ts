import { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { mayPrepareMeetingsOf } from '../../permissions.ts';
import { refusedIn } from '../../status.ts';
import { linkTested } from '../events.ts';
import { mayHostMeetings } from '../venue.ts';
import { LINK_RESULTS } from '../video-link.ts';
import { linkChanged, linkStands } from './link-events.ts';
import { insertLinkTest } from './venue.store.ts';
import { lockParties, type Parties, venueFields } from './venue-step.ts';
import { testedHallsOf } from './venue.views.ts';

/** Keeps how the video link of a hall was tried, by either side: when, how it went, how fast. */
export const recordLinkTest = command({
  name: 'record-link-test',
  input: z.object({
    meeting: field.id(),
    hall: field.optionalId(),
    testedAt: field.localTime(),
    result: z.enum(LINK_RESULTS),
    mbps: venueFields.lineMbps,
    note: field.optionalText(1000)
  }),
  find: ({ tx, input, now }) => lockParties(tx, input.meeting, now),
  may: (actor, parties) => sideOf(actor, parties) !== undefined,
  async run({ input, actor, subject, now, tx }) {
    const { meeting: id, hall, ...test } = input;
    const { meeting } = subject;
    const by = sideOf(actor, subject);
    if (meeting.status === 'held' || meeting.status === 'cancelled') return refusedIn(meeting.status);
    if (Temporal.Instant.compare(test.testedAt, now) > 0) return refusedField('testedAt', 'time-in-future');
    const halls = await testedHallsOf(id, tx);
    if (!by || hall === null || !halls.some((one) => one.id === hall)) return refused('not-found');
    const stood = await linkStands(tx, id);
    const saved = await insertLinkTest(tx, { hall, ...test, ...by, recordedAt: now });
    const { result, mbps } = test;
    const tested = linkTested(id, { test: saved, hall, result, mbps });
    return accepted({ number: meeting.number }, tested, ...(await linkChanged(tx, meeting, stood)));
  }
});

/** For which body, and in which post, the actor may say how a link was. */
const sideOf = (actor: Actor, { meeting, host }: Parties): { body: string; post: string | null } | undefined => {
  const bodies = [
    ...(mayPrepareMeetingsOf(actor, meeting.body) ? [meeting.body] : []),
    ...(host !== undefined && mayHostMeetings(actor, host) ? [host] : [])
  ];
  const [body] = bodies;
  if (body === undefined) return undefined;
  const post = actor.kind === 'staff' ? (actor.posts.find((held) => held.body === body)?.post ?? null) : null;
  return { body, post };
};
