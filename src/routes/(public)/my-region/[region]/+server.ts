import { error, redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { findRegion } from '#registry/server/index.ts';
import type { RequestHandler } from './$types';

const YEAR = 60 * 60 * 24 * 365;

/** Keeps the chosen region on this device; `all` forgets it. */
export const GET: RequestHandler = async ({ params, cookies, url }) => {
  if (params.region === 'all') cookies.delete('region');
  else if (!(await findRegion(params.region))) error(404);
  else
    cookies.set('region', params.region, {
      maxAge: YEAR,
      httpOnly: true,
      sameSite: 'lax',
      secure: url.protocol === 'https:'
    });
  redirect(303, localizeHref('/'));
};
