// What waits on a desk after a meeting's questions were sorted: to be adopted, p(1,6), and askers to be answered.
import { isOver } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { bodiesAdoptedFor, bodiesAnsweredFor, regionsSortedFor } from '#sorting/index.ts';
import { awaitingAdoption, sortingsOfPeriods, waitingContests } from '#sorting/server/index.ts';
import { registerNames } from '../register-names.server.ts';
import { periodWords } from './sorting/scope-words.server.ts';
import type { Desk, DeskItem } from './desk-item.ts';

/** Meetings whose sorting waits for the reader's bodies to adopt it. */
export const adoptionItems = async ({ actor, locale }: Desk): Promise<DeskItem[]> =>
  (await awaitingAdoption(bodiesAdoptedFor(actor))).map(({ number, themeKk, themeRu, startsAt }) => ({
    title: m.adopting_desk({ theme: inTwo(themeKk, themeRu, locale).text }, { locale }),
    note: m.adopting_desk_note({ when: fullDateTime(startsAt, locale) }, { locale }),
    urgency: 'soon',
    href: `/office/meetings/${number}/sorting`,
    action: m.adopting_desk_action({}, { locale })
  }));

/** Periods that are over, whose sorting waits for the reader to adopt it. */
export const periodItems = async ({ actor, locale, now }: Desk): Promise<DeskItem[]> => {
  const [bodies, regions] = [bodiesAdoptedFor(actor), regionsSortedFor(actor)];
  if (bodies.length === 0 && regions.length === 0) return [];
  const [listed, names] = await Promise.all([
    sortingsOfPeriods({ bodies, regions }),
    registerNames(locale, today(now))
  ]);
  return listed
    .filter(({ scope, state }) => state === 'proposed' && isOver(scope.period, today(now)))
    .map(({ id, scope }) => ({
      title: m.adopting_desk(
        { theme: periodWords(scope, { locale, body: names.body, region: names.region }) },
        { locale }
      ),
      note: m.sboard_period_line({}, { locale }),
      urgency: 'soon',
      href: `/office/sorting/adoption/${id}`,
      action: m.adopting_desk_action({}, { locale })
    }));
};

/** Objections of askers that wait for an answer, in one line. */
export const contestItems = async ({ actor, locale }: Desk): Promise<DeskItem[]> => {
  const { total, contests } = await waitingContests(bodiesAnsweredFor(actor));
  const [oldest] = contests;
  if (!oldest) return [];
  return [
    {
      title: m.contest_desk({ count: total }, { locale }),
      note: m.contest_desk_note({ when: fullDateTime(oldest.madeAt, locale) }, { locale }),
      urgency: 'soon',
      href: '/office/sorting/contests',
      action: m.contest_desk_action({}, { locale })
    }
  ];
};
