import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';

/** What an announcement tells, each thing already in words of its language. */
export type AnnouncementFacts = {
  holder: string;
  body: string;
  inRegion: string;
  theme: string;
  /** «2026 жылғы 15 желтоқсан, сейсенбі, 18:30». */
  when: string;
  /** «15.12.2026 18:30». */
  shortWhen: string;
  where: string;
  place: string;
  link: string;
};

export const TEXT_LENGTHS = ['site', 'social', 'sms'] as const;
export type TextLength = (typeof TEXT_LENGTHS)[number];

/** The same announcement for the site, for social networks and as a short message. */
export const announcementTexts = (facts: AnnouncementFacts, locale: Locale): Readonly<Record<TextLength, string>> => ({
  site: m.preparation_text_site(facts, { locale }),
  social: m.preparation_text_social(facts, { locale }),
  sms: m.preparation_text_sms(facts, { locale })
});

// GSM 03.38: letters outside the Latin alphabet make a message of UCS-2, 70 characters, or 67 in each part of a longer one.
const ONE_PART = 70;
const EACH_PART = 67;

/** How many characters a short message in Cyrillic has, and of how many parts it is sent. */
export const smsLength = (text: string): { characters: number; parts: number } => {
  const characters = text.length;
  return { characters, parts: characters <= ONE_PART ? 1 : Math.ceil(characters / EACH_PART) };
};
