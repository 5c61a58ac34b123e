import { meetingsOfPlanItems } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { publicationsOf } from '#platform/server/publication/index.ts';
import { legalDate } from '#platform/words/index.ts';
import { DEPARTMENTAL_PLAN } from '#planning/server/index.ts';
import { adoptionWords, planFileLinks } from '../../../../departmental-plan-file.server.ts';
import { planCaption, planLine, planNaming } from '../../../../departmental-plan-lines.server.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { publishedPlan } from '../../published-plan.server.ts';
import type { PageServerLoad } from './$types';

/** A body's departmental plan as it stands, with every change since it was adopted, and its frozen versions. */
export const load: PageServerLoad = async ({ params, locals: { locale, now } }) => {
  const found = await publishedPlan(params);
  const { year, body } = found.plan;
  const subject = `${body}/${year}`;
  const [names, meetings, versions] = await Promise.all([
    registerNames(locale, today(now)),
    meetingsOfPlanItems(found.items.map(({ id }) => id)),
    publicationsOf(DEPARTMENTAL_PLAN, subject)
  ]);
  const naming = await planNaming(found, names, locale);
  const hrefOf = (item: string): string | null => {
    const meeting = meetings.get(item);
    return meeting && meeting.status !== 'draft' ? localizeHref(`/meetings/${meeting.number}`) : null;
  };
  return {
    year,
    body: names.body(body),
    listHref: localizeHref(`/plans?year=${year}`),
    adoption: adoptionWords(found, locale),
    caption: planCaption(found, locale),
    lines: found.items.map((item) => planLine(item, naming, { href: hrefOf(item.id), warnings: [] })),
    files: planFileLinks(`/plans/${year}/${body}`),
    versions: versions.map(({ version, publishedAt, sha256 }) => ({
      href: localizeHref(`/publications/${DEPARTMENTAL_PLAN}/${subject}/${version}`),
      text: m.plan_published_version({ version, day: legalDate(today(publishedAt), locale) }, { locale }),
      sha256
    }))
  };
};
