import { error } from '@sveltejs/kit';
import type { PrioritiesBasis } from '#planning/index.ts';
import { type ShownOrder, showOrder } from '#planning/priorities/ui/shown-priorities.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { documentResponse, isDocumentFormat, type Report } from '#platform/server/documents/index.ts';
import { fullDateTime } from '#platform/words/index.ts';
import type { RegisterNames } from './register-names.server.ts';

type Told = { lead: string; now: Temporal.Instant; names: RegisterNames; locale: Locale };

/** The order of regions as a file to take along: with its reasons, its figures, its components and the method. */
export const prioritiesFile = (basis: PrioritiesBasis, format: string, told: Told): Promise<Response> => {
  if (!isDocumentFormat(format)) error(404);
  const order = showOrder(basis, [], { locale: told.locale, region: told.names.region });
  const report = reportOf(basis, order, told);
  return documentResponse(report, format, `priorities-${basis.year}-${basis.body}`);
};

const reportOf = (basis: PrioritiesBasis, order: ShownOrder, { lead, now, names, locale }: Told): Report => ({
  title: m.priorities_title({ body: names.body(basis.body), year: basis.year }, { locale }),
  about: [
    lead,
    m.priorities_method_1({}, { locale }),
    m.priorities_method_2({}, { locale }),
    m.priorities_method_3({}, { locale }),
    ...(basis.reason
      ? [m.priorities_weights_reason({ reason: basis.reason[locale === 'ru' ? 'ru' : 'kk'] }, { locale })]
      : []),
    m.report_made({ at: fullDateTime(now.toString(), locale) }, { locale })
  ],
  tables: [orderTable(basis, order, locale), figuresTable(order, locale), componentsTable(order, locale)],
  locale
});

const orderTable = (basis: PrioritiesBasis, { regions, finding }: ShownOrder, locale: Locale) => ({
  name: m.priorities_order({}, { locale }),
  caption: finding,
  heads: [
    { text: m.priorities_head_rank({}, { locale }), width: 8 },
    { text: m.priorities_head_region({}, { locale }), width: 28 },
    { text: m.priorities_head_index({}, { locale }), width: 10 },
    { text: m.priorities_head_why({}, { locale }), width: 80 }
  ],
  rows: regions.map(({ rank, name, why, missing }, place) => [
    rank,
    name,
    basis.ranked[place]?.index ?? null,
    [...why.map(({ fact, place: at }) => `${fact} (${at})`), ...(missing ? [missing] : [])].join('; ')
  ])
});

const figuresTable = ({ asOf, components, figures }: ShownOrder, locale: Locale) => ({
  name: m.priorities_figures({}, { locale }),
  caption: m.priorities_figures_caption({ day: asOf }, { locale }),
  heads: [
    { text: m.priorities_head_region({}, { locale }), width: 28 },
    ...components.filter(({ weight }) => weight > 0).map(({ name }) => ({ text: name, width: 16 }))
  ],
  rows: figures.map(({ name, cells }) => [name, ...cells.map((cell) => cell ?? '–')])
});

const componentsTable = ({ components }: ShownOrder, locale: Locale) => ({
  name: m.priorities_components({}, { locale }),
  caption: m.priorities_components_caption({}, { locale }),
  heads: [
    { text: m.priorities_head_component({}, { locale }), width: 40 },
    { text: m.priorities_head_weight({}, { locale }), width: 10 },
    { text: m.priorities_head_share({}, { locale }), width: 10 },
    { text: m.priorities_head_source({}, { locale }), width: 70 }
  ],
  rows: components.map(({ name, weight, share, source }) => [name, weight, share, source])
});
