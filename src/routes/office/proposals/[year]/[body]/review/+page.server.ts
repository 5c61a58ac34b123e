import { error, redirect } from '@sveltejs/kit';
import { mayReviewProposals, packageTransition } from '#planning/index.ts';
import { acceptProposals, returnProposals } from '#planning/server/index.ts';
import { type FormValues, newReceipt, submit } from '../../../../../submit.server.ts';
import { askedPackage, packageHref, wayTo } from '../../../asked-package.server.ts';
import { proposalLine } from '../../../proposal-lines.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The version that waits, for the body for mass media to accept it or to give it back with remarks. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals;
  if (!mayReviewProposals(actor)) error(403);
  const { year, body, found, names } = await askedPackage(event);
  const [version] = found?.versions ?? [];
  if (!found || !version || !packageTransition('return', found.package.status)) redirect(303, packageHref(year, body));
  return {
    way: wayTo(year, body, names, locale),
    body: names.body(body),
    version: version.version,
    mayAccept: packageTransition('accept', found.package.status) !== undefined,
    lines: version.lines.map((line) => proposalLine(line, names, locale)),
    receipt: newReceipt(event)
  };
};

const REMARK = 'remarks.';

/** The remarks to lines come as one field each, named after the line. */
const withRemarks = (values: FormValues): Record<string, unknown> => ({
  ...values,
  remarks: Object.fromEntries(
    Object.entries(values).flatMap(([name, text]) =>
      name.startsWith(REMARK) ? [[name.slice(REMARK.length), [text].flat().join('\n')]] : []
    )
  )
});

type Place = { year: number; body: string };
const backTo =
  (done: string) =>
  ({ year, body }: Place): string =>
    `/office/proposals/${year}/${body}?done=${done}`;

export const actions: Actions = {
  accept: (event) =>
    submit(event, acceptProposals, { input: (values) => ({ ...values, ...event.params }), to: backTo('accepted') }),
  return: (event) =>
    submit(event, returnProposals, {
      input: (values) => ({ ...withRemarks(values), ...event.params }),
      to: backTo('returned')
    })
};
