import { oneWord } from './build.ts';
import { districts } from './districts.ts';
import type { Seat } from './seats.ts';

/** Posts that somebody else's holder fills: user name of the post → user name of the person. */
const FIXED: Readonly<Record<string, string>> = {
  'truongban.batgt': 'pct2.ubnd',
  'photruongban.batgt': 'giamdoc.sgtvt',
  'truongban.btdkt.snv': 'phogiamdoc.snv',
  'truongban.btg.snv': 'phogiamdoc2.snv',
  'giamdoc.tgpl.stp': 'phogiamdoc.stp',
  'giamdoc.qbtte.sldtbxh': 'phogiamdoc.sldtbxh',
  'truongdoan.ddbqh': 'chutich.hdnd',
  'chutich.hlg': 'giamdoc.stp',
  'chutich.hctd': 'phogiamdoc.syt',
  'chutich.hkh': 'phogiamdoc.sgddt',
  'chutich.lhhkhkt': 'phogiamdoc.skhcn',
  'chutich.hnb': 'tongbientap.bkg',
};

/** On four islands one clerk serves five phòng, and one head the works as well. */
const OF_KIEN_HAI: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['nv', 'tp', 'yt', 'ttr'].map((unit) => [`vanthu.${unit}.kienhai`, 'vanthu.kienhai'])),
  'giamdoc.bqlda.kienhai': 'truongphong.kt.kienhai',
  'giamdoc.bqlda.giangthanh': 'truongphong.ktht.giangthanh',
  'giamdoc.bqlda.uminhthuong': 'truongphong.ktht.uminhthuong',
};

/** Whom the post belongs to, when it is somebody who has another one already. */
export const heldBy: Readonly<Record<string, string>> = { ...FIXED, ...OF_KIEN_HAI };

/** Posts on top of those of the kind: chairmen are deputy secretaries of their Party committee. */
export const postsOnTop: readonly { readonly agencyKey: string; readonly seat: Seat }[] = [
  ['chutich.ubnd', 'tinh-uy'] as const,
  ...districts.map(({ key, name }) => [`chutich.${oneWord(name)}`, `${key}/dang`] as const),
].map(([username, agencyKey]) => ({
  agencyKey,
  seat: {
    username,
    unit: null,
    title: 'Phó Bí thư',
    roles: ['DEPUTY_LEADER'],
    field: 'Phụ trách công tác chính quyền',
  },
}));
