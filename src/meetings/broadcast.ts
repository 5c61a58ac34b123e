import { refusedField, type Refused } from '#platform/result.ts';
import type { BroadcastWords, Platform } from './meeting.ts';

const HOSTS: Readonly<Record<Exclude<Platform, 'site'>, readonly string[]>> = {
  youtube: ['youtube.com', 'youtu.be'],
  facebook: ['facebook.com', 'fb.watch'],
  instagram: ['instagram.com'],
  tiktok: ['tiktok.com'],
  telegram: ['t.me', 'telegram.me']
};

/** Why this address is no broadcast on this platform; undefined when it is. */
export const faultOfBroadcast = (platform: Platform, url: string): Refused | undefined => {
  const { protocol, hostname, username } = URL.parse(url) ?? {};
  if (protocol !== 'https:' || username) return refusedField('url', 'not-https');
  if (platform === 'site') return undefined;
  const its = HOSTS[platform].some((host) => hostname === host || hostname?.endsWith(`.${host}`));
  return its ? undefined : refusedField('url', 'other-platform');
};

/** A title or a text alternative stands in both languages or in neither: the first that is missing is refused. */
export const faultOfBroadcastWords = (words: BroadcastWords): Refused | undefined => {
  const pairs = [
    ['titleKk', 'titleRu'],
    ['aboutKk', 'aboutRu']
  ] as const;
  const missing = pairs
    .filter((pair) => pair.some((name) => words[name] !== null))
    .flat()
    .find((name) => words[name] === null);
  return missing && refusedField(missing, 'required');
};
