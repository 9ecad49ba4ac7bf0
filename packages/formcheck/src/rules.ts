/** Parts of a document as Phụ lục I names them; `page`, `text` and `page-number` belong to the whole. */
export type Part =
  | 'page'
  | 'text'
  | 'page-number'
  | 'national-name'
  | 'motto'
  | 'superior'
  | 'agency'
  | 'symbol'
  | 'place-date'
  | 'type'
  | 'subject'
  | 'letter-subject'
  | 'addressee'
  | 'grounds'
  | 'body'
  | 'article'
  | 'signing'
  | 'signer-name'
  | 'recipients-head'
  | 'recipients'
  | 'appendix';

/** What the decree orders must be; what it shows in its examples, or what a machine sees only roughly, should be. */
export type Weight = 'MUST' | 'SHOULD';
/** LAYOUT changes how it looks and no letter of it, TEXT changes letters. */
export type Mending = 'LAYOUT' | 'TEXT';

/** What can be asked of the letters of a part. */
export type Ask =
  | 'missing'
  | 'size'
  | 'bold'
  | 'light'
  | 'italic'
  | 'upright'
  | 'capitals'
  | 'lower'
  | 'centred'
  | 'side';

export type FormRule = {
  /** `part.what`; stays for ever, it stands in what is on record. */
  readonly code: string;
  readonly part: Part;
  readonly weight: Weight;
  /** Place in Phụ lục I: `I.II.3.c` is Phần I, Mục II, khoản 3, điểm c; `PL3.II` is Phụ lục III, Mục II. */
  readonly article: string;
  /** Set where one sentence serves all parts. */
  readonly ask: Ask | null;
  /** As the screen shows it: `12–13`, `20–25 mm`; empty where the sentence says it all. */
  readonly asked: string;
  readonly mending: Mending | null;
  /** Readers that tell enough to judge it. */
  readonly reads: readonly ('DOCX' | 'PDF')[];
};

/** How a part is written: smallest and largest size, weight, slant, letters. */
export type Looks = {
  readonly article: string;
  readonly size: readonly [number, number];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  readonly centred?: boolean;
  readonly side?: 'LEFT' | 'RIGHT';
  readonly required?: boolean;
};

/** Phụ lục I, Phần I, Mục II and the table of Mục V. */
export const LOOKS: Readonly<Partial<Record<Part, Looks>>> = {
  'national-name': {
    article: 'I.II.1.a',
    size: [12, 13],
    bold: true,
    italic: false,
    capitals: true,
    side: 'RIGHT',
    required: true,
  },
  motto: { article: 'I.II.1.b', size: [13, 14], bold: true, italic: false, centred: true, required: true },
  superior: { article: 'I.II.2.b', size: [12, 13], bold: false, italic: false, capitals: true },
  agency: {
    article: 'I.II.2.b',
    size: [12, 13],
    bold: true,
    italic: false,
    capitals: true,
    centred: true,
    required: true,
  },
  symbol: {
    article: 'I.II.3.c',
    size: [13, 13],
    bold: false,
    italic: false,
    centred: true,
    side: 'LEFT',
    required: true,
  },
  'place-date': {
    article: 'I.II.4.c',
    size: [13, 14],
    bold: false,
    italic: true,
    centred: true,
    side: 'RIGHT',
    required: true,
  },
  type: {
    article: 'I.II.5.b',
    size: [13, 14],
    bold: true,
    italic: false,
    capitals: true,
    centred: true,
    required: true,
  },
  subject: {
    article: 'I.II.5.b',
    size: [13, 14],
    bold: true,
    italic: false,
    capitals: false,
    centred: true,
    required: true,
  },
  'letter-subject': {
    article: 'I.II.5.b',
    size: [12, 13],
    bold: false,
    italic: false,
    capitals: false,
    centred: true,
    required: true,
  },
  addressee: { article: 'I.II.9.d', size: [13, 14], bold: false, italic: false, required: true },
  grounds: { article: 'I.II.6.a', size: [13, 14], bold: false, italic: true },
  body: { article: 'I.II.6.e', size: [13, 14] },
  signing: { article: 'I.II.7.dd', size: [13, 14], bold: true, italic: false, capitals: true, required: true },
  'signer-name': {
    article: 'I.II.7.dd',
    size: [13, 14],
    bold: true,
    italic: false,
    capitals: false,
    centred: true,
    required: true,
  },
  'recipients-head': { article: 'I.II.9.d', size: [12, 12], bold: true, italic: true, required: true },
  recipients: { article: 'I.II.9.d', size: [11, 11], bold: false, italic: false },
  appendix: { article: 'I.III.1.b', size: [14, 14], bold: true, italic: false, capitals: false, centred: true },
};

const BOTH = ['DOCX', 'PDF'] as const;
const DOCX = ['DOCX'] as const;
type Detail = Partial<Pick<FormRule, 'weight' | 'ask' | 'asked' | 'mending' | 'reads'>>;

const rule = (code: string, article: string, detail: Detail = {}): FormRule => ({
  code,
  part: code.split('.')[0] as Part,
  article,
  weight: 'MUST',
  ask: null,
  asked: '',
  mending: null,
  reads: BOTH,
  ...detail,
});

export const span = ([least, most]: readonly [number, number]): string =>
  least === most ? String(least) : `${least}–${most}`;

function rulesOfLooks(part: Part, looks: Looks): FormRule[] {
  const { article, size, bold, italic, capitals, centred, side, required } = looks;
  const of = (ask: Ask, detail: Detail = {}) => rule(`${part}.${ask}`, article, { ask, mending: 'LAYOUT', ...detail });
  return [
    ...(required === true ? [of('missing', { mending: null })] : []),
    ...(side === undefined ? [] : [rule(`${part}.side`, 'I.IV', { ask: 'side', asked: side })]),
    of('size', { asked: span(size) }),
    ...(bold === undefined ? [] : [of(bold ? 'bold' : 'light')]),
    ...(italic === undefined ? [] : [of(italic ? 'italic' : 'upright')]),
    ...(capitals === undefined ? [] : [of(capitals ? 'capitals' : 'lower', { mending: capitals ? 'TEXT' : null })]),
    ...(centred === true ? [of('centred', { reads: DOCX })] : []),
  ];
}

/** Every rule, in the order of the decree. */
export const FORM_RULES: readonly FormRule[] = [
  rule('page.size', 'I.I.1', { asked: '210 × 297 mm', mending: 'LAYOUT' }),
  rule('page.orientation', 'I.I.2', { weight: 'SHOULD' }),
  rule('page.top', 'I.I.3', { asked: '20–25 mm', mending: 'LAYOUT' }),
  rule('page.bottom', 'I.I.3', { asked: '20–25 mm', mending: 'LAYOUT' }),
  rule('page.left', 'I.I.3', { asked: '30–35 mm', mending: 'LAYOUT' }),
  rule('page.right', 'I.I.3', { asked: '15–20 mm', mending: 'LAYOUT' }),
  rule('text.font', 'I.I.4', { asked: 'Times New Roman', mending: 'LAYOUT' }),
  rule('text.encoding', 'I.I.4', { asked: 'Unicode (TCVN 6909:2001)' }),
  rule('text.colour', 'I.I.4', { mending: 'LAYOUT', reads: DOCX }),
  rule('page-number.missing', 'I.I.7', { mending: 'LAYOUT' }),
  rule('page-number.place', 'I.I.7'),
  rule('page-number.centred', 'I.I.7', { mending: 'LAYOUT' }),
  rule('page-number.first', 'I.I.7', { mending: 'LAYOUT' }),
  rule('page-number.size', 'I.I.7', { asked: '13–14', mending: 'LAYOUT' }),
  rule('page-number.upright', 'I.I.7', { mending: 'LAYOUT' }),
  rule('motto.text', 'I.II.1.b', { asked: 'Độc lập - Tự do - Hạnh phúc', mending: 'TEXT' }),
  rule('motto.line', 'I.II.1.b', { weight: 'SHOULD', reads: DOCX }),
  rule('agency.name', 'I.II.2.a', { weight: 'SHOULD' }),
  rule('agency.line', 'I.II.2.b', { weight: 'SHOULD', reads: DOCX }),
  rule('symbol.grammar', 'I.II.3.c', { mending: 'TEXT' }),
  rule('symbol.type', 'I.II.3.b'),
  rule('place-date.grammar', 'I.II.4.b', { mending: 'TEXT' }),
  rule('type.other', 'I.II.5.a'),
  rule('subject.line', 'I.II.5.b', { weight: 'SHOULD', reads: DOCX }),
  rule('letter-subject.opening', 'I.II.5.b', { asked: 'V/v …', mending: 'TEXT' }),
  rule('addressee.grammar', 'I.II.9.d', { mending: 'TEXT' }),
  rule('grounds.ending', 'I.II.6.a', { mending: 'TEXT' }),
  rule('article.number', 'I.II.6.dd', { asked: 'Điều 1.', mending: 'TEXT' }),
  rule('article.bold', 'I.II.6.dd', { mending: 'LAYOUT' }),
  rule('body.justified', 'I.II.6.e', { mending: 'LAYOUT', reads: DOCX }),
  rule('body.indent', 'I.II.6.e', { asked: '10 mm; 12,7 mm', mending: 'LAYOUT', reads: DOCX }),
  rule('body.spacing', 'I.II.6.e', { asked: '6 pt', mending: 'LAYOUT', reads: DOCX }),
  rule('body.leading', 'I.II.6.e', { asked: '1–1,5', mending: 'LAYOUT', reads: DOCX }),
  rule('body.end', 'PL3.II', { weight: 'SHOULD', asked: './.', mending: 'TEXT' }),
  rule('signing.form', 'I.II.7.b', { mending: 'TEXT' }),
  rule('signing.other', 'I.II.7.b'),
  rule('signer-name.other', 'I.II.7.c'),
  rule('signer-name.title', 'I.II.7.c', { mending: 'TEXT' }),
  rule('recipients-head.grammar', 'I.II.9.d', { asked: 'Nơi nhận:', mending: 'TEXT' }),
  rule('recipients.grammar', 'I.II.9.d', { mending: 'TEXT' }),
  rule('recipients.archive', 'I.II.9.d', { asked: '- Lưu: VT, ….', mending: 'TEXT' }),
  rule('recipients.as-above', 'I.II.9.b', { weight: 'SHOULD', asked: '- Như trên;', mending: 'TEXT' }),
  ...Object.entries(LOOKS).flatMap(([part, looks]) => rulesOfLooks(part as Part, looks)),
];

export const RULE_BY_CODE: ReadonlyMap<string, FormRule> = new Map(FORM_RULES.map((each) => [each.code, each]));
