import { ZONE } from '#platform/clock.ts';

/** Latitude and longitude of the region's centre, in degrees. */
const CENTRES: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  abai: [50.41, 80.25],
  almaty: [43.24, 76.9],
  'almaty-obl': [43.87, 77.06],
  aqmola: [53.28, 69.39],
  aqtobe: [50.28, 57.17],
  astana: [51.17, 71.43],
  atyrau: [47.11, 51.92],
  bqo: [51.23, 51.37],
  mangystau: [43.65, 51.17],
  pavlodar: [52.29, 76.97],
  qaragandy: [49.8, 73.1],
  qostanai: [53.21, 63.63],
  qyzylorda: [44.85, 65.51],
  shqo: [49.95, 82.61],
  shymkent: [42.32, 69.59],
  sqo: [54.87, 69.15],
  turkistan: [43.3, 68.25],
  ulytau: [47.8, 67.71],
  zhambyl: [42.9, 71.37],
  zhetisu: [45.02, 78.38]
};

/** The zenith of the sun at its setting, with the refraction of the air. */
const ZENITH = 90.833;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/**
 * When the sun sets in the region's centre, on the clock on the wall; null for a region whose centre is not known. To a
 * minute or two. Source: NOAA, General Solar Position Calculations.
 */
export const sunsetOn = (region: string, day: Temporal.PlainDate): Temporal.PlainTime | null => {
  const centre = CENTRES[region];
  if (!centre) return null;
  const [latitude, longitude] = centre;
  const g = ((2 * Math.PI) / day.daysInYear) * (day.dayOfYear - 0.5);
  const declination =
    0.006918 -
    0.399912 * Math.cos(g) +
    0.070257 * Math.sin(g) -
    0.006758 * Math.cos(2 * g) +
    0.000907 * Math.sin(2 * g) -
    0.002697 * Math.cos(3 * g) +
    0.00148 * Math.sin(3 * g);
  const equation =
    229.18 *
    (0.000075 +
      0.001868 * Math.cos(g) -
      0.032077 * Math.sin(g) -
      0.014615 * Math.cos(2 * g) -
      0.040849 * Math.sin(2 * g));
  const fi = radians(latitude);
  const cosine =
    Math.cos(radians(ZENITH)) / (Math.cos(fi) * Math.cos(declination)) - Math.tan(fi) * Math.tan(declination);
  const minutes = 720 - 4 * longitude + 4 * degrees(Math.acos(cosine)) - equation;
  const midnight = day.toZonedDateTime('UTC').toInstant();
  return midnight
    .add({ seconds: Math.round(minutes * 60) })
    .toZonedDateTimeISO(ZONE)
    .toPlainTime()
    .round({ smallestUnit: 'minute' });
};
