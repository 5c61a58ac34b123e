import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Actor } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import type { CommandOptions } from '#platform/server/command/command.ts';
import { groupedNumber, legalDate, shortDateTime } from '#platform/words/index.ts';
import {
  inTwo,
  isLate,
  mayAdoptPriorities,
  mayPreparePriorities,
  type SetWeights,
  weightOf,
  type WeightedComponent,
  yearlyDueOn
} from '#planning/index.ts';
import {
  adoptedPriorities,
  adoptPriorities,
  type AdoptedPriorities,
  defaultWeights,
  dropIndicator,
  indicatorImport,
  seenPriorities,
  setWeights,
  type ShownPriorities
} from '#planning/server/index.ts';
import { type ShownOrder, showOrder } from '#planning/priorities/ui/shown-priorities.ts';
import { takeFigures } from '../../../../../region-figures.server.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { type FormValues, newReceipt, submit } from '../../../../submit.server.ts';
import { showUpload } from '../../../imports/shown-upload.server.ts';
import { submitWithFiles } from '../../../submit-with-files.server.ts';
import { livePrioritiesAt, placeOf } from './live-priorities.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The priorities of a body's year as they stand now: the order, why, what it is made of, and the acts on it. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const shown = await livePrioritiesAt(event);
  const { body, year, basis, history, indicators, weights } = shown;
  const [names, adopted] = await Promise.all([registerNames(locale, today(now)), adoptedPriorities(body, year)]);
  const order = basis && showOrder(basis, history, { locale, region: names.region });
  const mayPrepare = mayPreparePriorities(actor, body);
  const seen = basis && seenPriorities(basis);
  const reason = basis?.reason && inTwo(basis.reason.kk, basis.reason.ru, locale);
  const path = `/office/priorities/${year}/${body}`;
  return {
    year,
    body: names.body(body),
    order,
    lead: order && leadOf(order, seen, adopted, locale),
    due: dueOf(year, adopted, now, locale),
    reason: reason?.text ?? null,
    reasonLang: reason?.lang ?? ('kk' as const),
    weights: weightFields(shown, order),
    version: weights[0]?.version ?? 0,
    versions: weights.map((set) => versionOf(set, shown, order, locale)),
    indicators: indicators.map((one) => ({ ...one, regions: groupedNumber(Object.keys(one.values).length, locale) })),
    publicHref: adopted ? localizeHref(`/priorities/${year}/${body}`) : null,
    files: order
      ? (['xlsx', 'docx', 'pdf'] as const).map((format) => ({
          href: localizeHref(`${path}/order.${format}`),
          text: format.toUpperCase()
        }))
      : [],
    upload: mayPrepare ? await showUpload(indicatorImport, { body, year }, locale) : null,
    mayPrepare,
    seen: mayAdoptPriorities(actor, body) && seen !== adopted?.sha256 ? seen : null,
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

/** Of which day the order is, and whether it is what was adopted. */
const leadOf = (
  { asOf: day }: ShownOrder,
  seen: string | null,
  adopted: AdoptedPriorities | undefined,
  locale: Locale
): string => {
  if (!adopted) return m.priorities_lead_live({ day }, { locale });
  const { version } = adopted;
  const at = shortDateTime(adopted.publishedAt, locale);
  return seen === adopted.sha256
    ? m.priorities_lead_same({ at, version }, { locale })
    : m.priorities_lead_changed({ day, at, version }, { locale });
};

/** The day due while nothing was adopted, and whether it has passed. */
const dueOf = (year: number, adopted: AdoptedPriorities | undefined, now: Temporal.Instant, locale: Locale) => {
  const dueOn = adopted ? null : yearlyDueOn('RegionPrioritiesAdopted', year - 1);
  return dueOn && { day: legalDate(dueOn, locale), late: isLate('RegionPrioritiesAdopted', year, today(now)) };
};

const nameIn = (order: ShownOrder | null, component: string): string =>
  order?.components.find(({ id }) => id === component)?.name ?? component;

const weightFields = ({ basis }: ShownPriorities, order: ShownOrder | null) =>
  (basis?.components ?? []).map(({ component, weight }: WeightedComponent) => ({
    id: component,
    name: nameIn(order, component),
    weight,
    standard: weightOf(component, {}, defaultWeights())
  }));

const versionOf = (set: SetWeights, { basis }: ShownPriorities, order: ShownOrder | null, locale: Locale) => {
  const list = (basis?.components ?? []).flatMap(({ component }) => {
    const weight = set.weights[component];
    return weight === undefined ? [] : [`${nameIn(order, component)}: ${weight}`];
  });
  const { text, lang } = inTwo(set.reasonKk, set.reasonRu, locale);
  return {
    version: set.version,
    text: m.priorities_weights_version(
      { version: set.version, at: shortDateTime(set.setAt, locale), weights: list.join('; ') },
      { locale }
    ),
    reason: text,
    lang
  };
};

const WEIGHT = /^weights\.(.+)$/;

/** The fields `weights.<component>` as one record. */
const weightsIn = (values: FormValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const component = WEIGHT.exec(name)?.[1];
      return component === undefined ? [] : [[component, [value].flat().at(-1) ?? '']];
    })
  );

const pathOf = ({ year, body }: { year: number | string; body: string }, done: string): string =>
  `/office/priorities/${year}/${body}?done=${done}`;

export const actions: Actions = {
  take: async (event) => {
    const place = await placeOf(event);
    const take = (actor: Actor, _: unknown, options?: CommandOptions) =>
      takeFigures(actor, [place.body], today(event.locals.now), options);
    return submit(event, take, { to: () => pathOf(place, 'taken') });
  },
  weights: async (event) => {
    const place = await placeOf(event);
    return submit(event, setWeights, {
      input: (values) => ({ ...values, ...event.params, weights: weightsIn(values) }),
      to: () => pathOf(place, 'weights')
    });
  },
  adopt: async (event) => {
    const place = await placeOf(event);
    return submit(event, adoptPriorities, {
      input: (values) => ({ ...values, ...event.params }),
      to: () => pathOf(place, 'adopted')
    });
  },
  drop: async (event) => {
    const place = await placeOf(event);
    return submit(event, dropIndicator, { to: () => pathOf(place, 'dropped') });
  },
  upload: async (event) => {
    await placeOf(event);
    return submitWithFiles(event, indicatorImport.upload, {
      input: event.params,
      to: ({ import: id }) => `/office/imports/${id}`
    });
  }
};
