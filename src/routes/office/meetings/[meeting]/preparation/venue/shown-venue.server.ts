import { deadlineOf, editionOn, printPoint } from '#decree/index.ts';
import {
  accessWords,
  equipmentWords,
  isLinkAgreed,
  type Meeting,
  linkResultWords,
  type VenueStatus,
  venueActWords,
  venueStatusWords,
  type VenueVersion
} from '#meetings/index.ts';
import { type HallWithTests, testedHallsOf, venueOf } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { config } from '#platform/server/config.ts';
import { fullDateTime, legalDate, shortDateTime } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import { postTitles, workingCalendar } from '#registry/server/index.ts';
import type { RegisterNames } from '../../../../../register-names.server.ts';

type Words = { locale: Locale; names: RegisterNames };
type Titles = (post: string | null) => string | null;

export type ShownVersion = {
  version: number;
  title: string;
  by: string;
  at: string;
  datetime: string;
  note: string | null;
  facts: { label: string; text: string }[];
};

export type ShownHallTest = {
  when: string;
  result: string;
  good: boolean;
  mbps: number | null;
  by: string;
  note: string | null;
};
export type ShownTestedHall = { id: string; name: string; main: boolean; tests: ShownHallTest[] };

/** The agreement on a meeting's place and link in words, with all its versions and every hall. Five queries. */
export const venueInWords = async (meeting: Meeting, { locale, names }: Words) => {
  const [venue, halls] = await Promise.all([venueOf(meeting.id), testedHallsOf(meeting.id)]);
  const versions = venue?.versions ?? [];
  const [last] = versions;
  const posts = [
    ...versions.flatMap(({ holderPost, hostPost }) => [holderPost, hostPost]),
    ...halls.flatMap(({ tests }) => tests.map(({ post }) => post))
  ].filter((post) => post !== null);
  const titles = await postTitles([...new Set(posts)]);
  const titleOf: Titles = (post) => (post === null ? null : nameOf(titles.get(post), locale));
  const words = { locale, names, titleOf };
  return {
    status: venue ? { code: venue.status, word: venueStatusWords(venue.status, locale) } : null,
    last: last ?? null,
    versions: versions.map((version) => versionOf(version, words)),
    due: await dueOf(meeting, locale),
    linkAgreed: isLinkAgreed({ status: venue?.status ?? '', lineMbps: last?.lineMbps ?? null }, halls),
    halls: halls.map((hall) => hallOf(hall, words)),
    differs: venue?.status === 'agreed' && last !== undefined && isElsewhere(meeting, last)
  };
};

const isElsewhere = (meeting: Meeting, { placeKk, placeRu, district }: VenueVersion): boolean =>
  meeting.placeKk !== placeKk || meeting.placeRu !== placeRu || meeting.district !== district;

/** p(1,4,5): by when, from the register of norms. */
const dueOf = async (meeting: Meeting, locale: Locale): Promise<string | null> => {
  const day = today(meeting.startsAt);
  const norm = editionOn(config.EDITION, day)?.norms.find(({ needs }) =>
    needs.some(({ event }) => event === 'VenueAgreed')
  );
  const deadline = norm && deadlineOf(norm, day, await workingCalendar());
  if (!deadline || !norm?.cites) return null;
  return m.preparation_venue_due({ day: legalDate(deadline.dueOn, locale), point: printPoint(norm.cites, locale) });
};

type Telling = Words & { titleOf: Titles };

const versionOf = (version: VenueVersion, telling: Telling): ShownVersion => ({
  version: version.version,
  title: venueActWords(version.act, telling.locale),
  by: telling.names.body(version.body),
  at: fullDateTime(version.at, telling.locale),
  datetime: version.at.toString(),
  note: version.note,
  facts: factsOf(version, telling)
});

const listOf = <Code>(codes: readonly Code[], words: (code: Code, locale: Locale) => string, locale: Locale): string =>
  codes.length > 0 ? codes.map((code) => words(code, locale)).join(', ') : m.preparation_venue_access_none();

const factsOf = (venue: VenueVersion, { locale, names, titleOf }: Telling): ShownVersion['facts'] => {
  const person = (post: string | null, phone: string | null): string | null =>
    [titleOf(post), phone].filter((part) => part !== null).join(', ') || null;
  const place = [inTwo(venue.placeKk, venue.placeRu, locale).text, names.district(venue.district)];
  const facts: { label: string; text: string | null }[] = [
    { label: m.meetings_fact_where(), text: place.filter((part) => part !== null).join(', ') },
    { label: m.preparation_venue_seats(), text: String(venue.seats) },
    { label: m.preparation_venue_access(), text: listOf(venue.access, accessWords, locale) },
    { label: m.preparation_venue_equipment(), text: listOf(venue.equipment, equipmentWords, locale) },
    { label: m.preparation_venue_line(), text: venue.lineMbps === null ? null : String(venue.lineMbps) },
    { label: m.preparation_venue_holder_post(), text: person(venue.holderPost, venue.holderPhone) },
    { label: m.preparation_venue_host_post(), text: person(venue.hostPost, venue.hostPhone) }
  ];
  return facts.flatMap(({ label, text }) => (text === null ? [] : [{ label, text }]));
};

const hallOf = (hall: HallWithTests, { locale, names, titleOf }: Telling): ShownTestedHall => ({
  id: hall.id,
  main: hall.main,
  name: [inTwo(hall.nameKk, hall.nameRu, locale).text, names.district(hall.district)]
    .filter((part) => part !== null)
    .join(', '),
  tests: hall.tests.map(({ testedAt, result, mbps, body, post, note }) => ({
    when: shortDateTime(testedAt, locale),
    result: linkResultWords(result, locale),
    good: result === 'good',
    mbps,
    by: [titleOf(post), names.body(body)].filter((part) => part !== null).join(', '),
    note
  }))
});

/** The colours of an agreement as it stands. */
export const VENUE_TONES: Readonly<Record<VenueStatus, 'kept' | 'soon' | 'late' | 'neutral'>> = {
  agreed: 'kept',
  requested: 'soon',
  'changes-asked': 'late',
  withdrawn: 'neutral'
};
