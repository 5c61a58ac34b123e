/** The address at which a page can show the broadcast within itself, with the host that has to be allowed for it. */
export type Embed = { src: string; host: string };

const VIDEO = /^[\w-]{5,64}$/;

/**
 * How a broadcast or a recording is shown within a page: null where its site knows no such address, or where the host is not
 * among those allowed (EMBED_HOSTS). YouTube is asked by its address that sets no cookies.
 */
export const embedOf = (url: string, allowed: readonly string[], startSeconds = 0): Embed | null => {
  const address = URL.parse(url);
  if (address?.protocol !== 'https:' || address.username) return null;
  const src = playerOf(address, startSeconds);
  const host = src && new URL(src).hostname;
  return src && host && allowed.includes(host) ? { src, host } : null;
};

const playerOf = (address: URL, startSeconds: number): string | null => {
  const host = address.hostname.replace(/^(www|m)\./, '');
  if (host === 'youtube.com' || host === 'youtu.be') return youtubeOf(host, address, startSeconds);
  if (host === 'facebook.com')
    return `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(address.href)}`;
  if (host === 'tiktok.com')
    return playerById(/\/video\/(\d+)/, address, (id) => `https://www.tiktok.com/player/v1/${id}`);
  if (host === 'instagram.com')
    return playerById(/^\/(?:p|reel|tv)\/([\w-]+)/, address, (id) => `https://www.instagram.com/p/${id}/embed/`);
  // Another site's own player: its host itself has to be allowed.
  return address.href;
};

const youtubeOf = (host: string, { pathname, searchParams }: URL, startSeconds: number): string | null => {
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  const byPath = ['live', 'embed', 'shorts'].includes(first) ? second : null;
  const id = host === 'youtu.be' ? first : (byPath ?? searchParams.get('v') ?? '');
  if (!VIDEO.test(id)) return null;
  const start = startSeconds > 0 ? `?start=${Math.floor(startSeconds)}` : '';
  return `https://www.youtube-nocookie.com/embed/${id}${start}`;
};

const playerById = (pattern: RegExp, { pathname }: URL, player: (id: string) => string): string | null => {
  const id = pattern.exec(pathname)?.[1];
  return id === undefined ? null : player(id);
};
