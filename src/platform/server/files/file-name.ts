const LONGEST = 120;
const PATH = /^.*[/\\]/s;
// What a file system, a header or a reader could trip over; also marks that turn the direction of writing.
const UNSAFE = /[\p{C}<>:"|?*%;]/gu;

/** The name as it is kept and offered again: no path, no control or format characters, not hidden, short; never empty. */
export const safeFileName = (given: string): string => {
  const name = given.toWellFormed().normalize('NFC').replace(PATH, '').replace(UNSAFE, '').trim().replace(/^\.+/, '');
  const [, stem = '', extension = ''] = /^(.*?)(\.[a-z0-9]{1,5})?$/is.exec(name) ?? [];
  return `${[...stem].slice(0, LONGEST).join('').trim() || 'file'}${extension.toLowerCase()}`;
};

/** The header that offers the file under its name. Source: RFC 6266, RFC 8187. */
export const contentDisposition = (way: 'inline' | 'attachment', name: string): string => {
  const ascii = name.replace(/[^ -~]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  );
  return `${way}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
};
