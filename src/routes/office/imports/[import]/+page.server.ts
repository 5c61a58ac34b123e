import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { type CheckedImport, findImport, type StoredImport } from '#platform/server/table-import/index.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { type FormValues, newReceipt, submit } from '../../../submit.server.ts';
import { type ImportKind, importKind } from '../import-kinds.server.ts';
import { type ShownColumn, shownColumns, shownRow } from './shown-import.server.ts';
import type { Actions, PageServerLoad } from './$types';

const ROWS_A_PAGE = 100;

/** A table that was brought: what each of its rows would do, and what is to be mended first. */
export const load: PageServerLoad = async (event) => {
  const { locale, now } = event.locals;
  const { stored, kind } = await found(event);
  const checked = await kind.is.checked(stored, now);
  const columns = shownColumns(checked, locale);
  const onlyWrong = event.url.searchParams.get('show') === 'wrong';
  const rows = onlyWrong ? checked.rows.filter(({ effect }) => effect.does === 'wrong') : checked.rows;
  const page = Math.max(1, Math.trunc(Number(event.url.searchParams.get('page'))) || 1);
  const open = stored.status === 'open';
  return {
    ...headOf(stored, kind, locale),
    open,
    version: stored.version,
    counts: checked.counts,
    tabs: tabsOf(stored, checked, onlyWrong, locale),
    columns,
    heads: headsOf(checked, columns, locale),
    rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE).map((row) => shownRow(row, columns, open, locale)),
    leftOut: open ? checked.leftOut.map(({ at, texts }) => ({ at, text: texts.filter(Boolean).join(' · ') })) : [],
    page,
    pages: Math.ceil(rows.length / ROWS_A_PAGE),
    pageBase: localizeHref(`/office/imports/${stored.id}?${onlyWrong ? 'show=wrong&' : ''}page=`),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

type Asking = { params: { import: string }; locals: App.Locals };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const found = async ({ params, locals }: Asking): Promise<{ stored: StoredImport; kind: ImportKind }> => {
  const stored = UUID.test(params.import) ? await findImport(params.import) : undefined;
  if (!stored) error(404);
  return { stored, kind: importKind(stored.kind, locals.actor, stored) };
};

const headOf = (stored: StoredImport, kind: ImportKind, locale: Locale) => {
  const at = shortDateTime(stored.uploadedAt.toString(), locale);
  const sheet = stored.sheet.name;
  return {
    title: m.imports_title({ file: stored.fileName }, { locale }),
    brought: sheet ? m.imports_brought({ at, sheet }, { locale }) : m.imports_brought_csv({ at }, { locale }),
    back: localizeHref(kind.pageOf(stored)),
    standing:
      stored.status === 'discarded'
        ? m.imports_discarded({}, { locale })
        : stored.counts && m.imports_applied({ fresh: stored.counts.new, changed: stored.counts.changes }, { locale })
  };
};

const tabsOf = ({ id }: StoredImport, { counts, rows }: CheckedImport, onlyWrong: boolean, locale: Locale) => [
  {
    href: localizeHref(`/office/imports/${id}`),
    text: m.imports_all({}, { locale }),
    count: rows.length,
    current: !onlyWrong
  },
  {
    href: localizeHref(`/office/imports/${id}?show=wrong`),
    text: m.imports_does_wrong({}, { locale }),
    count: counts.wrong,
    current: onlyWrong
  }
];

/** Which columns were recognised, which are missing, and those of the file that we do not know. */
const headsOf = ({ headings, unknown, counts }: CheckedImport, columns: readonly ShownColumn[], locale: Locale) => {
  const named = (has: boolean): string =>
    columns
      .filter(({ field }) => (headings[field] !== null) === has)
      .map(({ text }) => text)
      .join(', ');
  const missing = named(false);
  return {
    found: m.imports_heads_found({ columns: named(true) }, { locale }),
    missing: missing ? m.imports_heads_missing({ columns: missing }, { locale }) : null,
    open: missing !== '' && counts.wrong > 0,
    unknown: unknown.map(({ place, heading }) => ({ place, label: m.imports_head_is({ heading }, { locale }) })),
    choices: [
      { value: '', text: m.imports_head_ignored({}, { locale }) },
      ...columns.filter(({ field }) => headings[field] === null).map(({ field, text }) => ({ value: field, text }))
    ]
  };
};

const MENDED = /^(?:cell|head|row):/;

/** The fields of the preview's form that mend something; of two of one name the last counts. */
const mendedOf = (values: FormValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (MENDED.test(name) ? [[name, [value].flat().at(-1) ?? '']] : []))
  );

export const actions: Actions = {
  mend: async (event) => {
    const { kind } = await found(event);
    return submit(event, kind.is.mend, {
      input: (values) => ({ ...values, import: event.params.import, mended: mendedOf(values) }),
      to: () => `/office/imports/${event.params.import}?done=mended`
    });
  },
  apply: async (event) => {
    const { kind } = await found(event);
    return submit(event, kind.is.apply, {
      input: (values) => ({ ...values, import: event.params.import }),
      to: () => `/office/imports/${event.params.import}?done=applied`
    });
  },
  discard: async (event) => {
    const { stored, kind } = await found(event);
    return submit(event, kind.is.discard, {
      input: (values) => ({ ...values, import: event.params.import }),
      to: () => kind.pageOf(stored)
    });
  }
};
