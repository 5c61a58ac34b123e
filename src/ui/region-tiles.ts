/** Where a tile stands: columns and rows count from 1, west to east and north to south. */
export type TilePosition = Readonly<{ column: number; row: number }>;

/** The short names of a region on its tile. */
export type ShortName = Readonly<{ kk: string; ru: string; en: string }>;

const at = (column: number, row: number): TilePosition => ({ column, row });
const short = (kk: string, ru: string, en: string): ShortName => ({ kk, ru, en });

/** The 20 regions as tiles, five rows of seven, so that the whole resembles the country and neighbours touch. */
export const REGION_TILES = {
  sqo: at(4, 1),
  bqo: at(1, 2),
  qostanai: at(3, 2),
  aqmola: at(4, 2),
  pavlodar: at(5, 2),
  atyrau: at(1, 3),
  aqtobe: at(2, 3),
  ulytau: at(3, 3),
  astana: at(4, 3),
  qaragandy: at(5, 3),
  abai: at(6, 3),
  shqo: at(7, 3),
  mangystau: at(1, 4),
  qyzylorda: at(3, 4),
  turkistan: at(4, 4),
  zhambyl: at(5, 4),
  zhetisu: at(6, 4),
  shymkent: at(4, 5),
  almaty: at(5, 5),
  'almaty-obl': at(6, 5)
} as const satisfies Readonly<Record<string, TilePosition>>;

export type RegionTileId = keyof typeof REGION_TILES;

/** Three or four letters for each region, as they fit on a tile of a phone. */
export const REGION_SHORT_NAMES: Readonly<Record<RegionTileId, ShortName>> = {
  sqo: short('СҚО', 'СКО', 'NKO'),
  bqo: short('БҚО', 'ЗКО', 'WKO'),
  qostanai: short('Қос', 'Кос', 'Kos'),
  aqmola: short('Ақм', 'Акм', 'Akm'),
  pavlodar: short('Пав', 'Пав', 'Pav'),
  atyrau: short('Аты', 'Аты', 'Aty'),
  aqtobe: short('Ақт', 'Акт', 'Akt'),
  ulytau: short('Ұлы', 'Ұлы', 'Uly'),
  astana: short('Аст', 'Аст', 'Ast'),
  qaragandy: short('Қар', 'Кар', 'Kar'),
  abai: short('Абай', 'Абай', 'Abai'),
  shqo: short('ШҚО', 'ВКО', 'EKO'),
  mangystau: short('Маң', 'Ман', 'Man'),
  qyzylorda: short('Қыз', 'Кыз', 'Kyz'),
  turkistan: short('Түр', 'Тур', 'Tur'),
  zhambyl: short('Жам', 'Жам', 'Zha'),
  zhetisu: short('Жет', 'Жет', 'Zhe'),
  shymkent: short('Шым', 'Шым', 'Shy'),
  almaty: short('Алм', 'Алм', 'Alm'),
  'almaty-obl': short('АлмО', 'АлмО', 'AlmR')
};
