import { announcementTexts, type Meeting, smsLength, TEXT_LENGTHS, type TextLength } from '#meetings/index.ts';
import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { fullDateTime, shortDate, localTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { findRegion } from '#registry/server/index.ts';
import { registerNames } from '../../../../../register-names.server.ts';
import { placeOf } from '../../../../../shown-meeting.server.ts';

/** An announcement of one length in one language, with a word on its own length where that matters. */
export type ShownText = { id: string; label: string; lang: Locale; text: string; hint: string | null; rows: number };

const LANGUAGES = ['kk', 'ru'] as const;
const ROWS: Readonly<Record<TextLength, number>> = { site: 20, social: 9, sms: 4 };

/** The announcement of a meeting in both languages, for the site, for social networks and as a short message. */
export const textsOf = async (meeting: Meeting, locale: Locale): Promise<ShownText[]> => {
  const texts = await Promise.all(LANGUAGES.map((lang) => inLanguage(meeting, lang)));
  const kinds = {
    site: m.preparation_texts_site(),
    social: m.preparation_texts_social(),
    sms: m.preparation_texts_sms()
  };
  const languages = { kk: m.preparation_texts_in_kk(), ru: m.preparation_texts_in_ru() };
  return TEXT_LENGTHS.flatMap((kind) =>
    LANGUAGES.map((lang, place) => {
      const text = texts[place]?.[kind] ?? '';
      return {
        id: `text-${kind}-${lang}`,
        label: m.preparation_texts_of({ kind: kinds[kind], language: languages[lang] }, { locale }),
        lang,
        text,
        hint: kind === 'sms' ? m.preparation_texts_sms_length(smsLength(text), { locale }) : null,
        rows: ROWS[kind]
      };
    })
  );
};

const inLanguage = async (meeting: Meeting, lang: 'kk' | 'ru'): Promise<Readonly<Record<TextLength, string>>> => {
  const names = await registerNames(lang, today(meeting.startsAt));
  const region = await findRegion(meeting.region);
  const [day, time] = [shortDate(today(meeting.startsAt), lang), localTime(meeting.startsAt)];
  const facts = {
    holder: nameOf(meeting.holderTitles, lang),
    body: names.body(meeting.body),
    inRegion: region?.inPlace[lang] ?? names.region(meeting.region),
    theme: lang === 'kk' ? meeting.themeKk : meeting.themeRu,
    when: fullDateTime(meeting.startsAt, lang),
    shortWhen: `${day} ${time}`,
    where: placeOf(meeting, names, lang),
    place: lang === 'kk' ? meeting.placeKk : meeting.placeRu,
    link: letterAddress(`/meetings/${meeting.number}`, lang)
  };
  return announcementTexts(facts, lang);
};
