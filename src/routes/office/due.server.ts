import { today as dayOf } from '#platform/clock.ts';
import type { Actor } from '#platform/actor.ts';
import type { Locale } from '#platform/locale.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { type DeskSection, deskSections } from '#oversight/index.ts';
import { deskDuties } from '#oversight/server/index.ts';
import { type Showing, showingOf, type ShownGroup, shownGroup } from './desk-duty.server.ts';

/** A part of the desk as far as it is shown; `pages` is 0 where all of it is. */
export type ShownSection = { code: DeskSection['code']; count: number; groups: ShownGroup[]; pages: number };

/** Which part of the desk is looked at; null is the beginning of every part. */
export type DeskView = { section: string | null; page: number };

type Due = {
  sections: ShownSection[];
  /** In words; null when nothing was judged yet. */
  judgedAt: string | null;
  /** The numbers of the meetings whose announcement is among the duties. */
  toAnnounce: ReadonlySet<string>;
};

const GROUPS_AT_FIRST = 5;
const GROUPS_A_PAGE = 25;

/** What the decree asks of the actor's posts: overdue, soon, within thirty days. Only what is shown is put into words. */
export const dueOf = async (
  { actor, now, locale }: { actor: Actor; now: Temporal.Instant; locale: Locale },
  view: DeskView
): Promise<Due> => {
  const { duties, places, risks, judgedAt } = await deskDuties(actor, now);
  const showing = await showingOf(duties, { places, risks }, { actor, today: dayOf(now), locale });
  const sections = deskSections(duties).filter(({ code }) => view.section === null || code === view.section);
  const toAnnounce = duties.filter(({ missing }) => missing.includes('AnnouncementPublished'));
  return {
    sections: sections.map((section) => shownSection(section, view, showing)),
    judgedAt: judgedAt && shortDateTime(judgedAt.toString(), locale),
    toAnnounce: new Set(toAnnounce.flatMap(({ subject }) => places.get(subject)?.number ?? []))
  };
};

const shownSection = ({ code, count, groups }: DeskSection, view: DeskView, showing: Showing): ShownSection => {
  const shown = (part: DeskSection['groups']): ShownGroup[] => part.map((group) => shownGroup(group, showing));
  const pages = Math.ceil(groups.length / GROUPS_A_PAGE);
  if (view.section === null)
    return {
      code,
      count,
      groups: shown(groups.slice(0, GROUPS_AT_FIRST)),
      pages: groups.length > GROUPS_AT_FIRST ? pages : 0
    };
  const from = (Math.min(Math.max(1, view.page), pages) - 1) * GROUPS_A_PAGE;
  return { code, count, groups: shown(groups.slice(from, from + GROUPS_A_PAGE)), pages };
};
