/**
 * What Hugo took for posts of the same length: measured once, on the machine of two cores that is named beside the
 * figures, and not again with each run. CPU seconds, wall seconds, and the peak of memory in MB.
 */
export const HUGO = {
  version: 'Hugo 0.169',
  machine: 'two cores',
  rows: [
    {
      name: 'Hugo with PaperMod',
      1000: { cold: [12.0, 7.0], 'no change': [12.6], 'one sentence': [13.9] },
      5000: { cold: [108, 58], 'no change': [], 'one sentence': [115] },
      peak: 1806,
    },
    {
      name: 'Hugo with four small layouts',
      1000: { cold: [4.7, 2.8], 'no change': [4.6], 'one sentence': [5.1] },
      5000: { cold: [22.6, 12.5], 'no change': [], 'one sentence': [23.1] },
      peak: 1318,
    },
  ],
} as const;
