import { error, redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { fullDateTime } from '#platform/words/index.ts';
import { findMeeting, meetingId } from '#meetings/server/index.ts';
import { takesQuestions } from '#questions/index.ts';
import { askByForm } from '#questions/server/index.ts';
import { nameOf } from '#registry/index.ts';
import { findBody, findRegion, listDistricts } from '#registry/server/index.ts';
import { keptDevice, readerDevice } from '../../../../reader-device.server.ts';
import { newReceipt, refusedForm, valuesOf } from '../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

const meetingOf = async (number: string) => {
  const meeting = await findMeeting(number);
  if (!meeting || meeting.status === 'draft') error(404);
  return meeting;
};

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals;
  const meeting = await meetingOf(event.params.meeting);
  const [body, region, districts] = await Promise.all([
    findBody(meeting.body),
    findRegion(meeting.region),
    listDistricts(meeting.region)
  ]);
  return {
    receipt: newReceipt(event),
    hall: event.url.searchParams.get('hall') ?? '',
    meeting: {
      number: meeting.number,
      open: takesQuestions(meeting.status),
      body: nameOf(body?.names, locale),
      region: nameOf(region?.names, locale),
      time: fullDateTime(meeting.startsAt, locale)
    },
    districts: districts.map(({ id, names }) => ({ value: id, text: nameOf(names, locale) }))
  };
};

export const actions: Actions = {
  default: async (event) => {
    const meeting = await meetingId(event.params.meeting);
    if (meeting === undefined) error(404);
    const values = valuesOf(await event.request.formData());
    const field = (name: string): string => [values[name] ?? ''].flat()[0] ?? '';
    const device = readerDevice(event);
    keptDevice(event);
    const outcome = await askByForm({ field, meeting, address: event.getClientAddress(), device });
    if ('refusal' in outcome) return refusedForm(event, outcome.refusal, values);
    if ('review' in outcome)
      return { ...outcome, values: Object.fromEntries(Object.keys(values).map((name) => [name, field(name)])) };
    // A rehearsal keeps no private pages: back to the meeting.
    const { link } = outcome.asked;
    redirect(303, localizeHref(event.locals.rehearsal ? `/live/${event.params.meeting}` : `${link}?done=asked`));
  }
};
