import { type Refused, refusedField } from '#platform/result.ts';

/** Where p(1,4,6) wants a meeting made public. */
export const CHANNELS = ['site', 'official-account', 'personal-account', 'public-place'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a record of a publication says: an address, or of a public place where it hangs. `absent`: there is no such account. */
export type PublicationTerms = {
  channel: Channel;
  url: string | null;
  place: string | null;
  absent: boolean;
  note: string | null;
  publishedOn: Temporal.PlainDate;
};

export type MeetingPublication = PublicationTerms & { id: string; photo: string | null };

const isHttps = (url: string): boolean => URL.parse(url)?.protocol === 'https:' && !URL.parse(url)?.username;

/** Why this is no record of a publication; undefined when it is. `photos`: how many files it brings. */
export const faultOfPublication = (
  { channel, url, place, absent, note, publishedOn }: PublicationTerms,
  photos: number,
  today: Temporal.PlainDate
): Refused | undefined => {
  if (Temporal.PlainDate.compare(publishedOn, today) > 0) return refusedField('publishedOn', 'day-in-future');
  if (absent && channel !== 'personal-account') return refusedField('absent', 'only-personal-account');
  if (absent) return note === null ? refusedField('note', 'required') : undefined;
  if (channel === 'public-place') {
    if (place === null) return refusedField('place', 'required');
    return photos === 1 ? undefined : refusedField('files', 'one-photo');
  }
  if (url === null) return refusedField('url', 'required');
  return isHttps(url) ? undefined : refusedField('url', 'not-https');
};

type Dated = Pick<MeetingPublication, 'channel' | 'publishedOn'>;

/** The channels of p(1,4,6) that are still to come. */
export const missingChannels = (publications: readonly Dated[]): Channel[] =>
  CHANNELS.filter((channel) => !publications.some((one) => one.channel === channel));

/** The day on which the last of the channels had it; null while one lacks it. */
export const publicSince = (publications: readonly Dated[]): Temporal.PlainDate | null => {
  if (missingChannels(publications).length > 0) return null;
  const firsts = CHANNELS.flatMap((channel) =>
    publications
      .filter((one) => one.channel === channel)
      .map(({ publishedOn }) => publishedOn)
      .toSorted(Temporal.PlainDate.compare)
      .slice(0, 1)
  );
  return firsts.toSorted(Temporal.PlainDate.compare).at(-1) ?? null;
};
