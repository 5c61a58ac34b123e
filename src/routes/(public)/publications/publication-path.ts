type Place = { kind: string; subject: string; version: number };

/** Where a publication's receipt stands; a subject's slashes stay slashes. */
export const publicationPath = ({ kind, subject, version }: Place): string =>
  `/publications/${[kind, ...subject.split('/'), version].map(encodeURIComponent).join('/')}`;

/** The place that the parts of an address name; undefined when the version is no number. */
export const readPlace = (params: { kind: string; subject: string; version: string }): Place | undefined =>
  /^[1-9]\d{0,5}$/.test(params.version) ? { ...params, version: Number(params.version) } : undefined;
