type Place = { kind: string; subject: string; version: number };

/** A file of a publication: its receipt, or its exact content. */
export const publicationFile = (file: 'receipt' | 'content', { kind, subject, version }: Place): string =>
  `/publications/${file}.json?of=${encodeURIComponent(`${kind}/${subject}/${version}`)}`;

/** Where a publication's receipt stands; a subject's slashes stay slashes. */
export const publicationPath = ({ kind, subject, version }: Place): string =>
  `/publications/${[kind, ...subject.split('/'), version].map(encodeURIComponent).join('/')}`;

/** The place that the parts of an address name; undefined when the version is no number. */
export const readPlace = (params: { kind: string; subject: string; version: string }): Place | undefined =>
  /^[1-9]\d{0,5}$/.test(params.version) ? { ...params, version: Number(params.version) } : undefined;

/** The place written as `kind/subject/version`, as the address of a file names it. */
export const readPlaceOf = (text: string): Place | undefined => {
  const [, kind = '', subject = '', version = ''] = /^([^/]+)\/(.+)\/([^/]+)$/.exec(text) ?? [];
  return readPlace({ kind, subject, version });
};
