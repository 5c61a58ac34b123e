import { localizeHref } from '#paraglide/runtime.js';
import { error } from '@sveltejs/kit';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { dayAndMonth } from '#platform/words/index.ts';
import { type Clash, clashSays, type EntryTerms, mayKeepVariants, ruleName, RULES } from '#planning/index.ts';
import { chooseVariant, previewChoice } from '#planning/server/index.ts';
import { type RegisterNames, registerNames } from '../../../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../../../submit.server.ts';
import { variantLine, variantOf, variantPath } from '../../variant-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What choosing the variant does to the draft schedule, and what stands against it: read before it is done. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const variant = await variantOf(event.params, event.params.variant);
  if (!mayKeepVariants(actor)) error(403);
  const names = await registerNames(locale, today(now));
  const { placed, unplaced, clashes, changes } = await previewChoice(variant);
  const says = lineSays(names, locale);
  return {
    year: variant.year,
    variant: variantLine(variant, names, locale),
    backHref: localizeHref(variantPath(variant.year, variant.id)),
    open: variant.scheduleStatus === 'draft' && variant.droppedAt === null,
    revision: variant.revision,
    placed,
    unplaced,
    same: changes.same,
    added: changes.add.map(({ terms }) => says(terms)),
    changed: changes.change.map(({ entry, terms }) => ({ is: says(terms), was: says(entry.terms) })),
    removed: changes.remove.map(({ terms }) => says(terms)),
    hardClashes: clashes.filter(({ hard }) => hard).length,
    broken: brokenRules(clashes, names, locale),
    receipt: newReceipt(event)
  };
};

const lineSays =
  (names: RegisterNames, locale: Locale) =>
  ({ body, region, plannedOn }: EntryTerms): { day: string; body: string; region: string } => ({
    day: dayAndMonth(plannedOn, locale),
    body: names.body(body),
    region: names.region(region)
  });

/** The hard rules that are broken, each with every clash in words. */
const brokenRules = (clashes: readonly Clash[], names: RegisterNames, locale: Locale) =>
  RULES.map(({ id }) => ({
    rule: ruleName(id, locale),
    clashes: clashes
      .filter(({ hard, rule }) => hard && rule === id)
      .map((clash) => ({
        says: clashSays(clash, locale, (day) => dayAndMonth(day, locale)),
        where: [
          clash.region === null ? '' : names.region(clash.region),
          typeof clash.facts['body'] === 'string' ? names.body(clash.facts['body']) : '',
          ...clash.days.map((day) => dayAndMonth(day, locale))
        ].filter(Boolean)
      }))
  })).filter((broken) => broken.clashes.length > 0);

export const actions: Actions = {
  default: (event) =>
    submit(event, chooseVariant, {
      input: (values) => ({ ...values, variant: event.params.variant }),
      to: ({ year }) => `${variantPath(year)}?done=chosen`
    })
};
