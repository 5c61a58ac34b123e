import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { documentResponse, isDocumentFormat, type Report } from '#platform/server/documents/index.ts';
import { legalDate } from '#platform/words/index.ts';
import { csvFile, formatWords, type Format, inTwo, planItemKindWords, plannedDate } from '#planning/index.ts';
import { type PlanAsTable, planAsTable, type PlanView } from '#planning/server/index.ts';
import { planCaption, planNaming } from './departmental-plan-lines.server.ts';
import { registerNames } from './register-names.server.ts';

/** The decree's languages: an act of a body is in both, and has no third. */
const LANGUAGES = ['kk', 'ru'] as const;
const FORMATS = ['docx', 'pdf', 'xlsx', 'csv'] as const;

/** The links to a plan's files below this address, in both languages. */
export const planFileLinks = (address: string) =>
  LANGUAGES.map((lang) => ({
    lang,
    files: FORMATS.map((format) => ({
      text: format.toUpperCase(),
      href: localizeHref(`${address}/plan.${format}`, { locale: lang })
    }))
  }));

const HEADS: readonly (readonly [(inputs: Record<string, never>, options: { locale: Locale }) => string, number])[] = [
  [m.planning_column_day, 20],
  [m.plan_column_kind, 18],
  [m.plan_column_who, 28],
  [m.plan_column_where, 24],
  [m.planning_column_theme, 48],
  [m.planning_column_format, 16]
];

/** A departmental plan as a file of this ending; 404 where it is none of ours. */
export const planFile = async (
  found: PlanView,
  ending: string,
  { now, locale }: { now: Temporal.Instant; locale: Locale }
): Promise<Response> => {
  const language = locale === 'ru' ? 'ru' : 'kk';
  const { year, body } = found.plan;
  const name = `${language === 'kk' ? 'zhospar' : 'plan'}-${body}-${year}`;
  if (ending === 'csv') return csvResponse(await planAsTable(found, language), name);
  if (!isDocumentFormat(ending)) error(404);
  return documentResponse(await reportOf(found, now, language), ending, name);
};

const csvResponse = ({ head, rows }: PlanAsTable, name: string): Response =>
  new Response(csvFile(head, rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store'
    }
  });

const reportOf = async (found: PlanView, now: Temporal.Instant, locale: Locale): Promise<Report> => {
  const { plan } = found;
  const names = await registerNames(locale, today(now));
  const { post } = await planNaming(found, names, locale);
  const title = m.plan_title({ year: plan.year }, { locale });
  return {
    title,
    about: [names.body(plan.body), adoptionWords(found, locale)],
    locale,
    tables: [
      {
        name: title,
        caption: planCaption(found, locale),
        heads: [{ text: '№', width: 5 }, ...HEADS.map(([text, width]) => ({ text: text({}, { locale }), width }))],
        rows: found.items
          .filter(({ withdrawnAt }) => withdrawnAt === null)
          .map((item, place) => [
            place + 1,
            plannedDate(item.plannedOn, item.precision, locale),
            planItemKindWords(item.kind, locale),
            post(item.post),
            item.region === null ? m.plan_whole_country({}, { locale }) : names.region(item.region),
            inTwo(item.themeKk, item.themeRu, locale).text,
            formatCell(item.format, locale)
          ])
      }
    ]
  };
};

const formatCell = (format: Format | null, locale: Locale): string | null => format && formatWords(format, locale);

/** By which order the plan is adopted; that it is a draft where it is one. */
export const adoptionWords = ({ plan }: PlanView, locale: Locale): string =>
  plan.adoptedOn === null
    ? m.plan_status_draft({}, { locale })
    : m.plan_adopted_by({ day: legalDate(plan.adoptedOn, locale), document: plan.document ?? '' }, { locale });
