import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { mayKeepVariants } from '#planning/index.ts';
import { beginVariant, placesOf, scheduleYears, variantsOf, wishesOf } from '#planning/server/index.ts';
import { error } from '@sveltejs/kit';
import { registerNames } from '../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { variantLine, variantPath, yearOf } from './variant-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The variants of a year beside each other, each with how much of the wishes it places. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const year = yearOf(event.params);
  const schedule = (await scheduleYears()).find((one) => one.year === year) ?? error(404);
  const [variants, wishes, names] = await Promise.all([
    variantsOf(year),
    wishesOf(year),
    registerNames(locale, today(now))
  ]);
  const known = new Set(wishes.map(({ id }) => id));
  const places = await placesOf(variants.map(({ id }) => id));
  return {
    year,
    wishes: wishes.length,
    bodies: new Set(wishes.map(({ body }) => body)).size,
    variants: variants.map((variant) => ({
      ...variantLine(variant, names, locale),
      placed: (places.get(variant.id) ?? []).filter(({ wish, on }) => on !== null && known.has(wish)).length
    })),
    compareHref: localizeHref(`${variantPath(year)}/compare`),
    mayBegin: mayKeepVariants(actor) && schedule.status === 'draft',
    isDraft: schedule.status === 'draft',
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  default: (event) =>
    submit(event, beginVariant, {
      input: (values) => ({ ...values, year: event.params.year }),
      to: ({ year, variant }) => `${variantPath(year, variant)}?done=begun`
    })
};
