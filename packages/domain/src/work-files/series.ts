import { foldText } from '../text/fold.ts';

/** Two headings that fold to the same share one series, so the code stays unique in a collation that folds too. */
export const workFileSeries = (heading: string): string => foldText(heading).toUpperCase();
