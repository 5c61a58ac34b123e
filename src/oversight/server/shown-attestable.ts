import type { VerdictKind } from '#decree/index.ts';
import { type Occasion, occasionsOf } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { inTwo } from '#planning/index.ts';
import type { Actor } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate, periodName, shortDate } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames, listRegions } from '#registry/server/index.ts';
import { deedWord } from '../words/deed-words.ts';
import { verdictWord } from '../words/verdict-words.ts';
import { ACTS_A_PAGE, type ActFilter, type ActToAttest, attestableBy } from './attestable.views.ts';

export type ShownActToAttest = {
  act: string;
  href: string;
  body: string;
  due: string | null;
  kind: VerdictKind;
  word: string;
};

/** What can be attested of one meeting or period. */
export type ShownActGroup = {
  subject: string;
  title: string;
  lang: 'kk' | 'ru' | null;
  acts: readonly ShownActToAttest[];
};

export type ShownActsToAttest = { groups: readonly ShownActGroup[]; total: number; pages: number };

/** What the reader may attest now, in words, a meeting or period after another. */
export const showAttestable = async (
  { actor, now, locale }: { actor: Actor; now: Temporal.Instant; locale: Locale },
  filter: ActFilter,
  page: number
): Promise<ShownActsToAttest> => {
  const { acts, total } = await attestableBy(actor, dayOf(now), filter, page);
  const meetings = new Set(acts.filter(({ subjectKind }) => subjectKind === 'meeting').map(({ subject }) => subject));
  const [bodies, regions, occasions] = await Promise.all([bodyNames(), listRegions(), occasionsOf([...meetings])]);
  const nameOfRegion = (id: string): string => nameOf(regions.find((region) => region.id === id)?.names, locale);
  const show = (act: ActToAttest): ShownActToAttest => showAct(act, nameOf(bodies.get(act.who), locale), locale);
  const groups = [...Map.groupBy(acts, ({ subject }) => subject)].map(([subject, found]) => ({
    subject,
    ...titleOf(
      subject,
      occasions.find(({ id }) => id === subject),
      { nameOfRegion, locale }
    ),
    acts: found.map(show)
  }));
  return { groups, total, pages: Math.ceil(total / ACTS_A_PAGE) };
};

const showAct = ({ act, obligation, dueOn, kind }: ActToAttest, body: string, locale: Locale): ShownActToAttest => ({
  act: deedWord(act, locale),
  href: `/office/control/duties/${obligation}?act=${act}#attest`,
  body,
  due: dueOn && m.attest_list_due({ day: shortDate(dueOn, locale) }, { locale }),
  kind,
  word: verdictWord(kind, locale)
});

const titleOf = (
  subject: string,
  occasion: Occasion | undefined,
  { nameOfRegion, locale }: { nameOfRegion: (id: string) => string; locale: Locale }
): { title: string; lang: 'kk' | 'ru' | null } => {
  if (!occasion) return { title: periodName(subject, locale), lang: null };
  const { text, lang } = inTwo(occasion.theme.kk, occasion.theme.ru, locale);
  return { title: `${legalDate(occasion.day, locale)}, ${nameOfRegion(occasion.region)} — ${text}`, lang };
};
