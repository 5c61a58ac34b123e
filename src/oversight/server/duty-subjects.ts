import { type Occasion, occasionsOf } from '#meetings/server/index.ts';
import { inTwo } from '#planning/index.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate, periodName } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { listRegions } from '#registry/server/index.ts';
import type { JudgedRow } from '../control.ts';

/** Of what a duty is, in words. `lang`: the language of a theme that stands in another than the reader's. */
export type SubjectWords = {
  text: string;
  lang: Locale | null;
  /** The number of the meeting, once there is one. */
  meeting: string | null;
};

type Subject = Pick<JudgedRow, 'subjectKind' | 'subject' | 'region'>;

/**
 * The words for what these duties are of: the period, the meeting with its region and day, or the region of a risk. One
 * reading for any number of duties.
 */
export const dutySubjects = async (
  duties: readonly Subject[],
  locale: Locale
): Promise<(duty: Subject) => SubjectWords> => {
  const ids = duties.filter(({ subjectKind }) => subjectKind === 'meeting').map(({ subject }) => subject);
  const [occasions, regions] = await Promise.all([occasionsOf([...new Set(ids)]), listRegions()]);
  const byId = new Map(occasions.map((occasion) => [occasion.id, occasion]));
  const names = new Map(regions.map((region) => [region.id, region.names]));
  const regionOf = (id: string | null): string => nameOf(names.get(id ?? ''), locale);
  return ({ subjectKind, subject, region }) => {
    if (subjectKind === 'period') return { text: periodName(subject, locale), lang: null, meeting: null };
    const occasion = byId.get(subject);
    return occasion
      ? ofMeeting(occasion, regionOf(region), locale)
      : { text: regionOf(region), lang: null, meeting: null };
  };
};

const ofMeeting = ({ theme, day, number }: Occasion, region: string, locale: Locale): SubjectWords => {
  const { text, lang } = inTwo(theme.kk, theme.ru, locale);
  return { text: `${text} — ${region}, ${legalDate(day, locale)}`, lang, meeting: number };
};
