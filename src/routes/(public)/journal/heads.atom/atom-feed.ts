/** One entry of a feed: `id` never changes, times are ISO 8601. */
export type AtomEntry = { id: string; title: string; href: string; updated: string; text: string };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** A feed in Atom (RFC 4287). `self` is its own address, `href` that of the page it is about. */
export const atomFeed = (
  head: { title: string; self: string; href: string; language: string; updated: string },
  entries: readonly AtomEntry[]
): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(head.language)}">`,
    `<id>${escaped(head.self)}</id><title>${escaped(head.title)}</title><updated>${escaped(head.updated)}</updated>`,
    `<author><name>Kezdesu</name></author>`,
    `<link rel="self" href="${escaped(head.self)}"/><link rel="alternate" href="${escaped(head.href)}"/>`,
    ...entries.map(
      ({ id, title, href, updated, text }) =>
        `<entry><id>${escaped(id)}</id><title>${escaped(title)}</title><updated>${escaped(updated)}</updated>` +
        `<link rel="alternate" href="${escaped(href)}"/><content type="text">${escaped(text)}</content></entry>`
    ),
    '</feed>',
    ''
  ].join('\n');
