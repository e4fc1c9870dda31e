/** Tells how tall the letters of a script stand: what a line of a social card needs above, below and in size. */

export interface ScriptMetrics {
  /** The distance of two baselines, in ems. */
  leading: number;
  /** The height above the baseline up to the top that the eye sees, in ems. */
  ascent: number;
  /** The depth below the baseline down to the lowest that the eye sees, in ems. */
  descent: number;
  /** The factor by which letters are enlarged to look as large as Latin ones. */
  scale: number;
}

const LATIN: ScriptMetrics = { leading: 1.1, ascent: 0.7, descent: 0.22, scale: 1 };
const HAN: ScriptMetrics = { leading: 1.26, ascent: 0.84, descent: 0.1, scale: 0.94 };
const STACKED: ScriptMetrics = { leading: 1.42, ascent: 0.98, descent: 0.3, scale: 0.92 };
/** Letters that hang from a line or sit in rows below it, as those of India do. */
const HUNG: ScriptMetrics = { leading: 1.36, ascent: 0.9, descent: 0.32, scale: 0.92 };

/** Metrics by language (ISO 639) or script (ISO 15924). */
const METRICS: Readonly<Record<string, ScriptMetrics>> = {
  vi: { leading: 1.2, ascent: 0.82, descent: 0.24, scale: 1 },
  Cyrl: { leading: 1.14, ascent: 0.7, descent: 0.22, scale: 0.97 },
  Grek: { leading: 1.14, ascent: 0.74, descent: 0.23, scale: 0.98 },
  Arab: { leading: 1.3, ascent: 0.82, descent: 0.32, scale: 1.14 },
  Hebr: { leading: 1.2, ascent: 0.7, descent: 0.16, scale: 0.98 },
  Hans: HAN,
  Hant: HAN,
  Jpan: HAN,
  Kore: HAN,
  Thai: STACKED,
  Laoo: STACKED,
  Sinh: { leading: 1.36, ascent: 0.9, descent: 0.3, scale: 0.88 },
  Deva: { leading: 1.36, ascent: 0.92, descent: 0.28, scale: 0.94 },
  Beng: HUNG,
  Gujr: HUNG,
  Guru: HUNG,
  Mlym: HUNG,
  Taml: HUNG,
  Knda: { ...HUNG, leading: 1.5, descent: 0.38 },
  Orya: { ...HUNG, leading: 1.46, descent: 0.36 },
  Telu: { ...HUNG, leading: 1.5, descent: 0.4 },
  Khmr: { leading: 1.62, ascent: 0.98, descent: 0.5, scale: 0.88 },
  Mymr: { leading: 1.78, ascent: 1, descent: 0.55, scale: 0.8 },
  Ethi: { leading: 1.24, ascent: 0.8, descent: 0.2, scale: 0.94 },
  Armn: { leading: 1.18, ascent: 0.74, descent: 0.24, scale: 0.94 },
  Geor: { leading: 1.22, ascent: 0.78, descent: 0.28, scale: 0.94 },
};

/**
 * Returns the metrics of a language: its own, else those of the script that it is likely written in, else those of
 * Latin.
 */
export function metricsOf(locale: string): ScriptMetrics {
  const { language, script = '' } = new Intl.Locale(locale).maximize();
  return METRICS[language] ?? METRICS[script] ?? LATIN;
}
