import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { importsOf, type ImportScope, type TableImport } from '#platform/server/table-import/index.ts';
import { shortDateTime } from '#platform/words/index.ts';

/** What the form that brings a table shows. */
export type ShownUpload = {
  columns: string;
  templateHref: string;
  earlier: { href: string; fileName: string; at: string; status: 'open' | 'applied' | 'discarded' }[];
};

/** The form that brings a table of this kind for a body's year, in words. */
export const showUpload = async (is: TableImport, scope: ImportScope, locale: Locale): Promise<ShownUpload> => {
  const [columns, earlier] = await Promise.all([is.columns(scope, locale), importsOf(is.kind, scope)]);
  const query = new URLSearchParams({ kind: is.kind, body: scope.body, year: String(scope.year) });
  return {
    columns: m.imports_upload_columns({ columns: columns.join(', ') }, { locale }),
    templateHref: localizeHref(`/office/imports/template.xlsx?${query.toString()}`),
    earlier: earlier.map(({ id, fileName, uploadedAt, status }) => ({
      href: localizeHref(`/office/imports/${id}`),
      fileName,
      at: shortDateTime(uploadedAt.toString(), locale),
      status
    }))
  };
};
