import { error } from '@sveltejs/kit';
import { isWorkedOn, mayPrepareProposals, packageWords } from '#planning/index.ts';
import { changeProposal, withdrawProposal } from '#planning/server/index.ts';
import { newReceipt, submit } from '../../../../../../submit.server.ts';
import { askedPackage, wayTo } from '../../../../asked-package.server.ts';
import { lineChoices, lineValues, showDistricts } from '../../../../line-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** One line of a body's proposals, to be changed or taken out. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals;
  const { year, body, found, names } = await askedPackage(event);
  if (!mayPrepareProposals(actor, body)) error(403);
  const line = found?.lines.find(({ id }) => id === event.params.line);
  if (!found || !line) error(404);
  return {
    way: wayTo(year, body, names, locale),
    body: names.body(body),
    year,
    line: line.id,
    edition: String(line.edition),
    withdrawn: line.withdrawnAt !== null,
    locked: isWorkedOn(found.package.status) ? null : packageWords(found.package.status, locale),
    choices: lineChoices(year, body, names, locale),
    values: lineValues(line),
    receipt: newReceipt(event)
  };
};

type Place = { year: number; body: string; id: string };

export const actions: Actions = {
  districts: showDistricts,
  change: (event) =>
    submit(event, changeProposal, {
      input: (values) => ({ ...values, proposal: event.params.line }),
      to: ({ year, body, id }: Place) => `/office/proposals/${year}/${body}?done=changed#line-${id}`
    }),
  withdraw: (event) =>
    submit(event, withdrawProposal, {
      input: (values) => ({ ...values, proposal: event.params.line }),
      to: ({ year, body }: Place) => `/office/proposals/${year}/${body}?done=withdrawn`
    })
};
