import { riskPlaces } from '#oversight/index.ts';
import { recordRisk, showRisks } from '#oversight/server/index.ts';
import { today } from '#platform/clock.ts';
import { type Choice, registerNames } from '../../register-names.server.ts';
import { newReceipt } from '../../submit.server.ts';
import { submitWithFiles } from '../submit-with-files.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The risks of the reader's bodies and regions, and what they may record. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const [risks, names] = await Promise.all([showRisks(actor, locale), registerNames(locale, today(now))]);
  const places = riskPlaces(actor);
  return {
    ...risks,
    choices: places && {
      bodies: among(names.bodies, places.bodies),
      regions: among(names.regions, places.regions)
    },
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

const among = (choices: readonly Choice[], ids: readonly string[] | null): readonly Choice[] =>
  choices.filter(({ value }) => ids?.includes(value) ?? true);

export const actions: Actions = {
  record: (event) => submitWithFiles(event, recordRisk, { to: '/office/risks?done=recorded' })
};
