import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { readYear, type VariantOrigin } from '#planning/index.ts';
import { htmlLang } from '#text/index.ts';
import { findVariant, type ShownVariant } from '#planning/server/index.ts';
import type { RegisterNames } from '../../../../register-names.server.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The year of an address; 404 when it is none. */
export const yearOf = ({ year }: { year: string }): number => readYear(year) ?? error(404);

/** The variant of an address; 404 when the year has none of this name. */
export const variantOf = async (params: { year: string }, id: string): Promise<ShownVariant> => {
  const variant = UUID.test(id) ? await findVariant(id) : undefined;
  return variant?.year === yearOf(params) ? variant : error(404);
};

/** The address of the variants of a year, or of one. */
export const variantPath = (year: number, variant?: string): string =>
  ['/office/schedule', year, 'variants', ...(variant === undefined ? [] : [variant])].join('/');

const ORIGINS: Readonly<Record<VariantOrigin, (inputs: Record<string, never>, options: { locale: Locale }) => string>> =
  {
    hand: m.variants_origin_hand,
    optimised: m.variants_origin_optimised,
    copy: m.variants_origin_copy
  };

/** What is said of a variant wherever it is shown. */
export type VariantLine = {
  id: string;
  name: string;
  /** Of the name, where the text tells it. */
  lang: ReturnType<typeof htmlLang>;
  href: string;
  origin: string;
  copiedFrom: string | null;
  made: string;
  chosen: string | null;
  changedSince: boolean;
  reason: string | null;
  reasonLang: ReturnType<typeof htmlLang>;
  dropped: boolean;
};

/** A variant in words. */
export const variantLine = (variant: ShownVariant, names: RegisterNames, locale: Locale): VariantLine => {
  const { id, year, name, origin, copiedFrom, chosen, revision } = variant;
  const at = shortDateTime(variant.madeAt, locale);
  const by = variant.madeBy && names.body(variant.madeBy);
  return {
    id,
    name,
    lang: htmlLang(name),
    href: localizeHref(variantPath(year, id)),
    origin: ORIGINS[origin]({}, { locale }),
    copiedFrom: copiedFrom && m.variants_copied_from({ name: copiedFrom.name }, { locale }),
    made: by ? m.variants_made_by({ at, body: by }, { locale }) : m.variants_made({ at }, { locale }),
    chosen: chosen && m.variants_chosen_at({ at: shortDateTime(chosen.at, locale) }, { locale }),
    changedSince: chosen !== null && chosen.revision !== revision,
    reason: chosen?.reason ?? null,
    reasonLang: htmlLang(chosen?.reason ?? ''),
    dropped: variant.droppedAt !== null
  };
};
