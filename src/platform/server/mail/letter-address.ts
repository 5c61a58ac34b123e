import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '../../locale.ts';
import { config } from '../config.ts';

/** The whole address of a page of ours in a language, as it stands in a letter. */
export const letterAddress = (path: string, locale: Locale): string =>
  new URL(localizeHref(path, { locale }), config.ORIGIN ?? `http://${config.HOST}:${config.PORT}`).href;
