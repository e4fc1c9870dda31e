/** The languages of a generated archive, and the letters, lengths of words and marks of each. */

/** How words of a language are made: of syllables, which are made of letters. */
export interface Spelling {
  /** What a syllable begins with; where a script divides no syllables, its characters. */
  onsets: readonly string[];
  /** What follows in a syllable: vowels, or their signs. */
  nuclei: readonly string[];
  /** What a word may end with. */
  codas: readonly string[];
  /** The fewest and the most syllables of a word. */
  syllables: readonly [least: number, most: number];
  /** What stands between words: nothing, where a script divides none. */
  gap: '' | ' ';
  /** What ends a sentence, with the space behind it. */
  stop: string;
}

/** A language of the archive. */
export interface ArchiveLanguage {
  tag: string;
  spelling: Spelling;
  /** Set where Broadsheet has no words of its own for the language. */
  inherits?: string;
}

const list = (letters: string) => letters.split(' ');
const each = (letters: string) => Array.from(letters);

function latin(vowels: string, extra = '', most = 4): Spelling {
  return {
    onsets: list(`b c d f g h k l m n p r s t v br dr gr pl st tr ${extra}`.trim()),
    nuclei: list(`a e i o u a e i ${vowels}`.trim()),
    codas: ['', '', ...list('n r s t l')],
    syllables: [1, most],
    gap: ' ',
    stop: '. ',
  };
}

function cyrillic(vowels: string, extra = ''): Spelling {
  const onsets = list(`б в г д ж з к л м н п р с т ф х ц ч ш ст пр тр ${extra}`.trim());
  return {
    ...latin(''),
    onsets,
    nuclei: list(`а е и о у а о ${vowels}`.trim()),
    codas: ['', '', ...list('й н р с т к')],
  };
}

const undivided = { gap: '', codas: [''] } as const;
const HAN =
  '一人大小山水火木金土日月年时分上下中外前后左右东西南北城市国家公司工作学生老师经济社会问题方法技术数据系统研究报告新闻文章记者编辑读者出版历史文化教育交通建设发展政府会议计划项目质量安全环境资源保护合作国际地区市场价格银行投资企业生产管理服务产品消费电力农业河流港口桥梁铁路图书博物馆花园季节天气';
const HAN_OF_TAIWAN =
  '一人大小山水火木金土日月年時分上下中外前後左右東西南北城市國家公司工作學生老師經濟社會問題方法技術數據系統研究報告新聞文章記者編輯讀者出版歷史文化教育交通建設發展政府會議計劃項目質量安全環境資源保護合作國際地區市場價格銀行投資企業生產管理服務產品消費電力農業河流港口橋樑鐵路圖書博物館花園季節天氣';

const GERMAN = latin('ä ö ü ei au', 'sch pf z w', 5);
const SPANISH = latin('á é í ó', 'ñ ll qu');
const FRENCH = latin('é è ê ou eau', 'ç ch qu');
const PORTUGUESE = latin('ã é ó õ', 'ç lh nh');
const RUSSIAN = cyrillic('ы э ю я', 'щ');
const ARABIC: Spelling = {
  onsets: each('بتثجحخدذرزسشصضطظعغفقكلمنهوي'),
  nuclei: ['', '', 'ا', 'و', 'ي'],
  codas: ['', 'ة', 'ن', 'ت'],
  syllables: [2, 4],
  gap: ' ',
  stop: '. ',
};
const HANGUL = Array.from({ length: 190 }, (_, index) => String.fromCodePoint(0xac00 + index * 57));

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  en: latin('ea ou', 'w y sh th'),
  ar: ARABIC,
  'zh-Hans': { ...undivided, onsets: each(HAN), nuclei: [''], syllables: [1, 3], stop: '。' },
  ru: RUSSIAN,
  ja: {
    ...undivided,
    onsets: each(HAN_OF_TAIWAN),
    nuclei: ['', '', '', ...each('のをはがにとでもへや'), ...list('する した から まで カメラ データ')],
    syllables: [2, 3],
    stop: '。',
  },
  de: GERMAN,
  hi: {
    ...latin(''),
    onsets: each('कखगघचछजझटडतथदधनपफबभमयरलवशषसह'),
    nuclei: ['', '', ...each('ािीुूेैोौ')],
    codas: ['', '', 'ं', 'न', 'र'],
    syllables: [1, 4],
    stop: '। ',
  },
  th: {
    ...undivided,
    onsets: each('กขคงจชซดตถทนบปผพฟมยรลวสหอ'),
    nuclei: ['า', 'ี', 'ิ', 'ู', 'ุ', 'ะ', '่า', '้า', 'ี่', 'ัน', 'อง'],
    syllables: [1, 3],
    stop: ' ',
  },
  ko: { ...latin(''), onsets: HANGUL, nuclei: [''], codas: list('은 는 이 가 을 를 의 에'), syllables: [1, 3] },
  he: { ...ARABIC, onsets: each('אבגדהוזחטיכלמנסעפצקרשת'), nuclei: ['', '', 'ו', 'י'], codas: ['', 'ה', 'ת', 'ים'] },
  es: SPANISH,
  fr: FRENCH,
  el: {
    ...latin(''),
    onsets: list('β γ δ ζ θ κ λ μ ν ξ π ρ σ τ φ χ ψ στ πρ'),
    nuclei: list('α ε η ι ο υ ω ά έ ί ό ου αι'),
    codas: list('ς ν ς ν α'),
  },
  vi: latin('ă â ê ô ơ ư á à ả ấ ộ ướ', 'đ ng nh ph', 1),
  tr: latin('ı ö ü', 'ç ş ğ'),
  pl: latin('ą ę ó y', 'cz sz rz ł ś ż'),
  uk: cyrillic('і ї є ю я', 'щ'),
  id: latin('', 'ng ny'),
  it: latin('à è ì ò', 'gli gn ch'),
  pt: PORTUGUESE,
  lo: {
    ...undivided,
    onsets: each('ກຂຄງຈສຊຍດຕຖທນບປຜພຟມຢຣລວຫອ'),
    nuclei: ['າ', 'ີ', 'ິ', 'ູ', 'ຸ', 'ະ', '່າ', '້າ', 'ັນ', 'ອງ'],
    syllables: [1, 3],
    stop: ' ',
  },
  si: { ...latin(''), onsets: each('කගචජටඩණතදනපබමයරලවසහ'), nuclei: ['', ...each('ාිීුෙේො')], codas: ['', 'ය', 'න'] },
  bg: cyrillic('ъ ю я', 'щ'),
  cs: latin('á ě í é ů y ý', 'č ř š ž'),
  da: latin('æ ø å', 'hv'),
  hu: latin('á é ö ő ü', 'sz gy cs', 5),
  kk: cyrillic('ә ө ү ұ і ы', 'ғ қ ң һ'),
  lv: latin('ā ē ī ū', 'č š ž ķ ļ'),
  ro: latin('ă â î', 'ș ț'),
  sk: latin('á é í ý', 'č š ž ľ'),
  sl: latin('', 'č š ž'),
  sv: latin('å ä ö', 'sk sj'),
  'zh-Hant': { ...undivided, onsets: each(HAN_OF_TAIWAN), nuclei: [''], syllables: [1, 3], stop: '。' },
  'es-419': SPANISH,
  'de-CH': GERMAN,
  'pt-PT': PORTUGUESE,
  'ar-BH': ARABIC,
  'ru-KZ': RUSSIAN,
  'fr-CA': FRENCH,
  'es-MX': SPANISH,
  'es-AR': SPANISH,
  'fr-BE': FRENCH,
  'de-AT': GERMAN,
  'ar-AE': ARABIC,
  'it-CH': latin('à è ì ò', 'gli gn ch'),
  'ru-UA': RUSSIAN,
  'es-CL': SPANISH,
};

const WITHOUT_WORDS = new Set(['hi', 'th', 'ko', 'he']);

/**
 * The languages of an archive in their order, so that a few have many scripts. English, which comes first, is the source
 * of all stories.
 */
export const ARCHIVE_LANGUAGES: readonly ArchiveLanguage[] = Object.entries(SPELLINGS).map(([tag, spelling]) => ({
  tag,
  spelling,
  ...(WITHOUT_WORDS.has(tag) && { inherits: 'en' }),
}));
