import { dev } from '$app/env';
import { error } from '@sveltejs/kit';
import process from 'node:process';

/** The gallery is for those who build the site: it answers in development, or where the operator asks for it. */
export const load = (): void => {
  if (!dev && process.env['KEZDESU_GALLERY'] !== '1') error(404);
};
