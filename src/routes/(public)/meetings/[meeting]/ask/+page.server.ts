import { error } from '@sveltejs/kit';
import { fullDateTime } from '#platform/words/index.ts';
import { findMeeting, meetingId } from '#meetings/server/index.ts';
import { takesQuestions } from '#questions/index.ts';
import { askQuestion } from '#questions/server/index.ts';
import { nameOf } from '#registry/index.ts';
import { findBody, findRegion, listDistricts } from '#registry/server/index.ts';
import { newReceipt, refusedForm, submit, valuesOf, type FormValues } from '../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { withinLimits } from './ask-limits.server.ts';
import { reviewOf } from './review.server.ts';

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

const textOf = (values: FormValues, name: string): string => [values[name] ?? ''].flat()[0] ?? '';

export const actions: Actions = {
  default: async (event) => {
    const meeting = await meetingId(event.params.meeting);
    if (meeting === undefined) error(404);
    const values = valuesOf(await event.request.formData());
    const text = (name: string): string => textOf(values, name);
    if (text('website') !== '') return refusedForm(event, { reason: 'looks-automatic' }, values);
    const review = await reviewOf(text('text'), text('reviewed'), meeting);
    if (review) return { review, values: Object.fromEntries(Object.keys(values).map((name) => [name, text(name)])) };
    if (!(await withinLimits(event))) return refusedForm(event, { reason: 'too-many-requests' }, values);
    return submit(event, askQuestion, {
      // A rehearsal keeps no private pages: back to the meeting.
      to: ({ link }) => (event.locals.rehearsal ? `/live/${event.params.meeting}` : `${link}?done=asked`),
      input: (form) => ({ ...form, meeting, door: text('hall') === '' ? 'web' : 'hall-phone' })
    });
  }
};
