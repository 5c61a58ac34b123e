import { localizeHref } from '#paraglide/runtime.js';
import { actorId } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { mayKeepVariants } from '#planning/index.ts';
import {
  copyVariant,
  dropVariant,
  hasActOf,
  isReport,
  lockWish,
  placeWish,
  renameVariant,
  standingEntries,
  undoPlace,
  unplaceWish,
  wishesOf
} from '#planning/server/index.ts';
import { registerNames } from '../../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../../submit.server.ts';
import { reportLines } from '../../optimiser/runs/[run]/report-lines.server.ts';
import { variantLine, variantOf, variantPath, yearOf } from '../variant-page.server.ts';
import { BOARD_VIEWS, boardData, boardHref, movableBy, readBoardQuery } from './board-page.server.ts';
import { listedLines } from './listed-lines.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** A variant: as a board of weeks by bodies or regions, or as a list of forms. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const variant = await variantOf(event.params, event.params.variant);
  const { view, filters } = readBoardQuery(event.url.searchParams);
  const names = await registerNames(locale, today(now));
  const receipt = newReceipt(event);
  const path = variantPath(variant.year, variant.id);
  const open = movableBy(actor, variant);
  return {
    year: variant.year,
    variant: variantLine(variant, names, locale),
    view,
    views: Object.fromEntries(BOARD_VIEWS.map((name) => [name, boardHref(path, name, filters)])),
    filters,
    clearHref: boardHref(path, view, { body: null, region: null, clashing: false }),
    choices: { bodies: names.bodies, regions: names.regions },
    board: view === 'list' ? null : await boardData(variant, view, filters, { actor, locale, now, receipt, names }),
    report: isReport(variant.report)
      ? reportLines(variant.report, {
          wishes: await wishesOf(variant.year),
          standing: await standingEntries(variant.year),
          names,
          locale
        })
      : null,
    /** The report speaks of the plan as it was found. */
    changedSinceReport: variant.revision > 0,
    lines: view === 'list' ? await listedLines(variant, filters, { locale, names, movable: open }) : [],
    mayKeep: mayKeepVariants(actor),
    isDraft: variant.scheduleStatus === 'draft',
    canUndo: open !== null && (await hasActOf(variant.id, actorId(actor))),
    choiceHref: localizeHref(`${path}/choice`),
    compareHref: localizeHref(`${variantPath(variant.year)}/compare?a=${variant.id}`),
    done: event.url.searchParams.get('done'),
    receipt
  };
};

/** After an act in the list one stays at its line, in the list as it is narrowed. */
const toLine =
  ({ params, url }: RequestEvent) =>
  ({ variant, wish }: { variant: string; wish: string }): string => {
    const { filters } = readBoardQuery(url.searchParams);
    return `${boardHref(variantPath(yearOf(params), variant), 'list', filters)}#w-${wish}`;
  };

export const actions: Actions = {
  place: (event) =>
    submit(event, placeWish, {
      input: (values) => ({ ...values, variant: event.params.variant }),
      to: toLine(event)
    }),
  unplace: (event) =>
    submit(event, unplaceWish, {
      input: (values) => ({ ...values, variant: event.params.variant }),
      to: toLine(event)
    }),
  lock: (event) =>
    submit(event, lockWish, {
      input: (values) => ({ ...values, variant: event.params.variant }),
      to: toLine(event)
    }),
  undo: (event) =>
    submit(event, undoPlace, {
      input: () => ({ variant: event.params.variant }),
      to: toLine(event)
    }),
  rename: (event) =>
    submit(event, renameVariant, {
      input: (values) => ({ ...values, variant: event.params.variant }),
      to: ({ year, variant }) => `${variantPath(year, variant)}?done=renamed`
    }),
  copy: (event) =>
    submit(event, copyVariant, {
      input: (values) => ({ ...values, variant: event.params.variant }),
      to: ({ year, variant }) => `${variantPath(year, variant)}?done=copied`
    }),
  drop: (event) =>
    submit(event, dropVariant, {
      input: (values) => ({ ...values, variant: event.params.variant }),
      to: ({ year }) => `${variantPath(year)}?done=dropped`
    })
};
