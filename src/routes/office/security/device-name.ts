const BROWSERS: [RegExp, string][] = [
  [/YaBrowser/, 'Yandex'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/OPR\/|Opera/, 'Opera'],
  [/Edg[A-Z]*\//, 'Edge'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari']
];

const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux']
];

const named = (userAgent: string, names: [RegExp, string][]): string[] => {
  const found = names.find(([pattern]) => pattern.test(userAgent));
  return found ? [found[1]] : [];
};

/** «Firefox, Windows» from a browser's User-Agent; empty when it says nothing we know. */
export const deviceName = (userAgent: string | null): string =>
  [...named(userAgent ?? '', BROWSERS), ...named(userAgent ?? '', SYSTEMS)].join(', ');
