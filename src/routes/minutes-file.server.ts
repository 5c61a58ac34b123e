import { error } from '@sveltejs/kit';
import { MINUTES_PART_WORDS, textOfPart } from '#follow-up/index.ts';
import { signedMinutes, type SignedMinutes } from '#follow-up/server/index.ts';
import { isMeetingNumber } from '#meetings/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { documentResponse, type Report } from '#platform/server/documents/index.ts';
import { fullDateTime, legalDate } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';

const FORMATS = ['pdf', 'docx'] as const;

/** The version an address asks for; the newest without one. */
export const readVersion = (url: URL): number | undefined => {
  const asked = url.searchParams.get('version');
  if (asked === null) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(asked)) error(404);
  return Number(asked);
};

/** The signed minutes of the meeting with this number; 404 where there are none. */
export const publishedMinutes = async (number: string, version?: number): Promise<SignedMinutes> => {
  const found = isMeetingNumber(number) ? await signedMinutes(number, version) : undefined;
  if (!found) error(404);
  return found;
};

/** The links to the documents of minutes, in both languages of an act. */
export const minutesFileLinks = (number: string, version: number): { href: string; text: string }[] =>
  (['kk', 'ru'] as const).flatMap((lang) =>
    FORMATS.map((format) => ({
      href: localizeHref(`/meetings/${number}/minutes.${format}?version=${version}`, { locale: lang }),
      text: (lang === 'kk' ? m.minutes_download_kk : m.minutes_download_ru)({ format: format.toUpperCase() })
    }))
  );

/** Signed minutes as a file of this ending, in Kazakh or Russian; 404 where it is none of ours. */
export const minutesFile = (found: SignedMinutes, ending: string, reader: Locale): Promise<Response> => {
  const format = FORMATS.find((one) => one === ending);
  if (!format) error(404);
  const locale: 'kk' | 'ru' = reader === 'ru' ? 'ru' : 'kk';
  const { minutes, version, publishedAt, sha256 } = found;
  const sections = minutes.parts.flatMap((part) => {
    const text = textOfPart(part)[locale];
    return text === '' ? [] : [{ heading: MINUTES_PART_WORDS[part.part]({}, { locale }), lines: text.split('\n') }];
  });
  const signed = { post: nameOf(minutes.signed.post, locale), day: legalDate(minutes.signed.on, locale) };
  const about = [
    m.minutes_signed_by(signed, { locale }),
    ...(minutes.reason ? [minutes.reason[locale]] : []),
    m.minutes_about_version({ version, at: fullDateTime(publishedAt, locale), sha256 }, { locale })
  ];
  const report: Report = { title: minutes.title[locale], about, sections, tables: [], locale, portrait: true };
  return documentResponse(report, format, `${locale === 'kk' ? 'hattama' : 'protokol'}-${minutes.meeting}-${version}`);
};
