import { MINUTES_PART_WORDS, textOfPart } from '#follow-up/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { fullDateTime, legalDate } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import { publicationFile, publicationPath } from '../../../publications/publication-path.ts';
import { minutesFileLinks, publishedMinutes, readVersion } from '../../../../minutes-file.server.ts';
import type { PageServerLoad } from './$types';

/** The signed minutes of a meeting, frozen. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { locale } = locals;
  const found = await publishedMinutes(params.meeting, readVersion(url));
  const { minutes, version, sha256, versions } = found;
  const path = `/meetings/${params.meeting}`;
  const place = { kind: 'minutes', subject: params.meeting, version };
  return {
    title: inTwo(minutes.title.kk, minutes.title.ru, locale),
    signed: { post: nameOf(minutes.signed.post, locale), day: legalDate(minutes.signed.on, locale) },
    reason: minutes.reason && inTwo(minutes.reason.kk, minutes.reason.ru, locale),
    parts: minutes.parts.flatMap((part) => {
      const both = textOfPart(part);
      const { text, lang } = inTwo(both.kk, both.ru, locale);
      const heading = MINUTES_PART_WORDS[part.part]();
      return text === '' ? [] : [{ part: part.part, heading, lines: text.split('\n'), lang }];
    }),
    files: minutesFileLinks(params.meeting, version),
    meetingHref: localizeHref(path),
    number: params.meeting,
    proof: {
      sha256,
      download: localizeHref(publicationFile('content', place)),
      receipt: localizeHref(publicationPath(place)),
      versions: versions.map((one) => ({
        version: one.version,
        at: fullDateTime(one.publishedAt, locale),
        href: localizeHref(`${path}/minutes?version=${one.version}`),
        shown: one.version === version
      }))
    }
  };
};
