/** The outlines of the signs on a 24 grid, drawn with a round stroke of 2 (after Lucide, ISC licence). */
export const ICONS = {
  search: 'M11 3a8 8 0 1 0 0 16 8 8 0 0 0 0-16m10 18-4.35-4.35',
  calendar: 'M8 2v4m8-4v4M3 10h18M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
  map: 'm9 4 6 3 6-3v13l-6 3-6-3-6 3V7zm0 0v13m6-10v13',
  list: 'M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01',
  pin: 'M20 10c0 6-8 12-8 12s-8-6-8-12a8 8 0 0 1 16 0M12 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  clock: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 4v6l4 2',
  chat: 'M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z',
  check: 'M20 6 9 17l-5-5',
  cross: 'M18 6 6 18M6 6l12 12',
  alert: 'M12 3 1.8 20.5h20.4zM12 10v4m0 3h.01',
  'mark-info': 'M12 11v9m0-16h.01',
  'mark-warning': 'M12 4v9m0 7h.01',
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 9v6m0-10h.01',
  'arrow-right': 'M5 12h14m-7-7 7 7-7 7',
  'arrow-left': 'M19 12H5m7 7-7-7 7-7',
  external: 'M15 3h6v6m-11 5L21 3m-3 10v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6',
  file: 'M14 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8zm0 0v6h6M8 13h8m-8 4h8',
  download: 'M12 3v12m-5-5 5 5 5-5M3 17v2a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2v-2',
  user: 'M20 21v-2a4 4 0 0 0-4-4H8a4 4 0 0 0-4 4v2m8-18a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  globe: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M2 12h20M12 2a15 15 0 0 1 0 20 15 15 0 0 1 0-20',
  contrast: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 4v12a6 6 0 0 0 0-12z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8m0-6v2m0 16v2M4.9 4.9l1.4 1.4m11.4 11.4 1.4 1.4M2 12h2m16 0h2M6.3 17.7l-1.4 1.4M19.1 4.9l-1.4 1.4',
  moon: 'M12 3a6 6 0 0 0 9 9 9 9 0 1 1-9-9',
  play: 'm6 3 14 9-14 9z',
  pause: 'M7 4h3v16H7zm7 0h3v16h-3z',
  plus: 'M5 12h14m-7-7v14',
  merge: 'm8 6 4-4 4 4m-4-4v10.3a4 4 0 0 1-1.2 2.9L4 22m16 0-5-5',
  eye: 'M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7-10-7-10-7m10-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  menu: 'M4 6h16M4 12h16M4 18h16'
} as const satisfies Readonly<Record<string, string>>;

export type IconName = keyof typeof ICONS;
