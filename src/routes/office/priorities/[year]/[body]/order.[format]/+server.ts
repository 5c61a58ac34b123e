import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { legalDate } from '#platform/words/index.ts';
import { prioritiesFile } from '../../../../../priorities-report.server.ts';
import { registerNames } from '../../../../../register-names.server.ts';
import { livePrioritiesAt } from '../live-priorities.server.ts';
import type { RequestHandler } from './$types';

/** The order as it stands now, as a file. */
export const GET: RequestHandler = async (event) => {
  const { locale, now } = event.locals;
  const { basis } = await livePrioritiesAt(event);
  if (!basis) error(404);
  const lead = m.priorities_lead_live({ day: legalDate(basis.asOf, locale) }, { locale });
  const names = await registerNames(locale, today(now));
  return prioritiesFile(basis, event.params.format, { lead, now, locale, names });
};
