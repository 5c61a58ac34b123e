import { json } from '@sveltejs/kit';
import { scheduleResource } from '../../api/v1/schedule-resource.server.ts';
import { askedSchedule } from '../schedule/schedule-file.server.ts';
import type { RequestHandler } from './$types';

/** The schedule for programs, in the shape of the open interface, with the filters of the page. */
export const GET: RequestHandler = async (event) =>
  json(await scheduleResource(await askedSchedule(event), event.url.origin));
