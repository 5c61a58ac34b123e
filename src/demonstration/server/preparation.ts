// What comes before a meeting of the demonstration: its time, its channels.
import type { Channel } from '#meetings/index.ts';
import { addTimeCandidate, chooseTime, recordPublication } from '#meetings/server/index.ts';
import { today } from '#platform/clock.ts';
import { steady } from '../life.ts';
import { act, localText } from './act.ts';
import { seedPoster, seedPreparation } from './seed.ts';

/** A meeting by what its preparation looks at. `order` is its place in the demonstration. */
type Prepared = { meeting: string; startsAt: Temporal.Instant; order: number };

const pick = <T>(list: readonly T[], place: number): T => {
  const found = list[place % list.length];
  if (found === undefined) throw new Error('An empty list has nothing to pick.');
  return found;
};

/** p(1,4,1): the time it has is checked and chosen. */
export const chooseItsTime = async ({ meeting, startsAt, order }: Prepared, when: Temporal.Instant): Promise<void> => {
  const { candidate } = await act(addTimeCandidate, { meeting, startsAt: localText(startsAt) }, when);
  const { kk: reasonKk, ru: reasonRu } = pick(seedPreparation().reasons, order);
  await act(chooseTime, { meeting, candidate, seen: '0', reasonKk, reasonRu }, when);
};

type Told = {
  url?: string;
  place?: string;
  absent?: string;
  note?: string;
  files?: { name: string; bytes: Uint8Array }[];
};

/** Of a hundred meetings so many are on every channel, and of these so many came to the last one late. */
const COMPLETE = 84;
const LATE = 10;
const DAYS_LATE = 11;

/** p(1,4,6): the site on the day it was announced, the accounts, then a poster: on most meetings in time, on some late or never. */
export const publish = async (
  { meeting, order, announced }: Prepared & { announced: Temporal.Instant },
  now: Temporal.Instant
): Promise<void> => {
  const record = async (channel: Channel, days: number, more: Told): Promise<void> => {
    const at = announced.add({ hours: 24 * days });
    if (Temporal.Instant.compare(at, now) >= 0) return;
    await act(recordPublication, { meeting, channel, publishedOn: today(at).toString(), ...more }, at);
  };
  const url = `https://www.gov.kz/news/kezdesu-${order}`;
  await record('site', 0, { url });
  await record('official-account', 0, { url: `https://www.facebook.com/kezdesu.${order}` });
  const head = order % 4 === 3 ? { absent: 'on', note: seedPreparation().noAccount } : { url: `${url}-head` };
  await record('personal-account', 1, head);
  if (steady(order, 100) >= COMPLETE) return;
  const place = pick(seedPreparation().posterPlaces, order);
  const files = [{ name: 'plakat.png', bytes: seedPoster() }];
  await record('public-place', steady(order + 7, 100) < LATE ? DAYS_LATE : 2, { place, files });
};
