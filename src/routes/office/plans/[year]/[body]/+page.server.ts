import { mayPrepareMeetingsOf } from '#meetings/index.ts';
import { meetingsOfPlanItems } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import {
  clashSays,
  isAmended,
  isOpenForPlan,
  lastDayOf,
  mayAdoptPlan,
  mayChangePlan,
  mayPreparePlan,
  mayPublishPlan,
  type PlanItem,
  planStatusWords,
  planTone
} from '#planning/index.ts';
import {
  adoptDepartmentalPlan,
  planImport,
  type PlanView,
  publishDepartmentalPlan,
  warningsOf
} from '#planning/server/index.ts';
import { adoptionWords, planFileLinks } from '../../../../departmental-plan-file.server.ts';
import { planCaption, planLine, planNaming } from '../../../../departmental-plan-lines.server.ts';
import type { RegisterNames } from '../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { showUpload } from '../../../imports/shown-upload.server.ts';
import { submitWithFiles } from '../../../submit-with-files.server.ts';
import { askedPlan, planDueWords, planHref, planYears } from '../../asked-plan.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A body's departmental plan: its items with the schedule's warnings, what may be done, and where it is public. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const { year, body, found, names } = await askedPlan(event);
  const status = found?.plan.status ?? 'none';
  const open = isOpenForPlan(year, today(now));
  const draft = status === 'none' || status === 'draft';
  return {
    year,
    body: { id: body, name: names.body(body) },
    listHref: localizeHref(`/office/plans/${year}`),
    years: await planYears(year, now, (one) => planHref(one, body)),
    status: { text: planStatusWords(status, locale), tone: planTone(status) },
    adoption: found && isAmended(found.plan) ? adoptionWords(found, locale) : null,
    late: found?.plan.late ?? false,
    edition: found?.plan.edition ?? 0,
    due: draft ? planDueWords(year, now, locale) : null,
    ...(await shownItems(found, names, locale)),
    meetings: await meetingLinks(found, mayPrepareMeetingsOf(actor, body), event.locals),
    may: {
      change: open && mayChangePlan(actor, found?.plan ?? { body, status: 'draft' }),
      adopt: open && status === 'draft' && mayAdoptPlan(actor, body),
      publish: status === 'adopted' && mayPublishPlan(actor, body)
    },
    hrefs: {
      add: planHref(year, body, '/items/new'),
      item: planHref(year, body, '/items'),
      public: status === 'published' ? localizeHref(`/plans/${year}/${body}`) : null
    },
    files: found ? planFileLinks(`/office/plans/${year}/${body}`) : [],
    upload: open && draft && mayPreparePlan(actor, body) ? await showUpload(planImport, { body, year }, locale) : null,
    today: today(now).toString(),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

const shownItems = async (found: PlanView | undefined, names: RegisterNames, locale: Locale) => {
  if (!found) return { lines: [], caption: '', warned: 0 };
  const [naming, warnings] = await Promise.all([
    planNaming(found, names, locale),
    warningsOf(found.plan.year, found.items)
  ]);
  const said = Map.groupBy(warnings, ({ item }) => item);
  const wordsOf = ({ id }: PlanItem): string[] => [
    ...new Set((said.get(id) ?? []).map(({ clash }) => clashSays(clash, locale, (on) => legalDate(on, locale))))
  ];
  return {
    lines: found.items.map((item) => planLine(item, naming, { href: null, warnings: wordsOf(item) })),
    caption: planCaption(found, locale),
    warned: said.size
  };
};

/** Where the meeting of each item is, or where it is prepared once the plan is adopted and while its time has not passed. */
const meetingLinks = async (
  found: PlanView | undefined,
  mayPrepare: boolean,
  { now, locale }: { now: Temporal.Instant; locale: Locale }
): Promise<Record<string, { href: string; text: string }>> => {
  if (!found) return {};
  const items = found.items.filter(({ kind, withdrawnAt }) => kind === 'meeting' && withdrawnAt === null);
  const meetings = await meetingsOfPlanItems(items.map(({ id }) => id));
  return Object.fromEntries(
    items.flatMap((item) => {
      const { id } = item;
      const number = meetings.get(id)?.number;
      if (number)
        return [
          [id, { href: localizeHref(`/office/meetings/${number}`), text: m.plan_to_meeting({ number }, { locale }) }]
        ];
      const passed = Temporal.PlainDate.compare(lastDayOf(item), today(now)) < 0;
      if (!mayPrepare || passed || !isAmended(found.plan)) return [];
      const href = localizeHref(`/office/meetings/new?planItem=${id}`);
      return [[id, { href, text: m.plan_plan_meeting({}, { locale }) }]];
    })
  );
};

type Place = { year: number; body: string };
const backTo =
  (done: string) =>
  ({ year, body }: Place): string =>
    `/office/plans/${year}/${body}?done=${done}`;

export const actions: Actions = {
  upload: (event) =>
    submitWithFiles(event, planImport.upload, {
      to: ({ import: id }) => `/office/imports/${id}`,
      input: event.params
    }),
  adopt: (event) =>
    submit(event, adoptDepartmentalPlan, {
      input: (values) => ({ ...values, ...event.params }),
      to: backTo('adopted')
    }),
  publish: (event) =>
    submit(event, publishDepartmentalPlan, {
      input: (values) => ({ ...values, ...event.params }),
      to: backTo('published')
    })
};
