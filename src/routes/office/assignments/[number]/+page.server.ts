import { error } from '@sveltejs/kit';
import { canNoteProgress, canReport, takesProgress } from '#follow-up/index.ts';
import { addProgress, findAssignment, reportOutcome, showAssignment } from '#follow-up/server/index.ts';
import { newReceipt } from '../../../submit.server.ts';
import { submitWithFiles } from '../../submit-with-files.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** One assignment: what was asked, what happened, and what its holders can do next. */
export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const assignment = await findAssignment(event.params.number);
  if (!assignment) error(404);
  return {
    assignment: await showAssignment(assignment, event.locals),
    mayNote: takesProgress(assignment.status) && canNoteProgress(actor, assignment),
    mayReport: assignment.awaitedOn !== null && canReport(actor, assignment),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  note: (event) => submitWithFiles(event, addProgress, { to: `/office/assignments/${event.params.number}?done=noted` }),
  outcome: (event) =>
    submitWithFiles(event, reportOutcome, { to: `/office/assignments/${event.params.number}?done=reported` })
};
