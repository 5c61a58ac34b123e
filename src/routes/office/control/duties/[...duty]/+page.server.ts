import { error } from '@sveltejs/kit';
import { attest, judgeOwnActs, dutyForOfficial, withdrawAttestation } from '#oversight/server/index.ts';
import { holds } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { submitWithFiles } from '../../../submit-with-files.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** One duty: how it stands and why, its proofs, and what the reader may attest or take back. */
export const load: PageServerLoad = async (event) => {
  const { actor, now } = event.locals;
  const done = event.url.searchParams.get('done');
  if (done && actor.kind === 'staff') await judgeOwnActs(actor.person, now);
  const duty = await dutyForOfficial(event.params.duty, event.locals);
  if (!duty) error(404);
  return {
    duty,
    act: event.url.searchParams.get('act'),
    done,
    journal: holds(actor, ['administrator', 'controller']),
    today: today(now).toString(),
    receipt: newReceipt(event)
  };
};

const pageOf = (duty: string, done: string): string => `/office/control/duties/${duty}?done=${done}`;

export const actions: Actions = {
  attest: (event) => {
    const { duty } = event.params;
    return submitWithFiles(event, attest, { to: pageOf(duty, 'attested'), input: { obligation: duty } });
  },
  withdraw: (event) => submit(event, withdrawAttestation, { to: () => pageOf(event.params.duty, 'withdrawn') })
};
