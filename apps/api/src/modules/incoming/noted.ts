import type { DescribeIncomingInput } from '@qlvb/contract/types';
import { toNfc } from '@qlvb/domain/text/fold';

/** An empty field is no value. */
const tidy = (text: string | null | undefined): string | null => toNfc(text ?? '').trim() || null;

type Noted = Pick<DescribeIncomingInput, 'sentFrom' | 'copyCount' | 'sheetCount' | 'note'> & {
  readonly incompleteReason?: string | null;
};

/** What the agency notes at registration, as columns. */
export const noted = ({ incompleteReason, ...rest }: Noted) => ({
  ...described(rest),
  incompleteReason: tidy(incompleteReason),
});

/** What it may change later. */
export const described = ({ sentFrom, copyCount, sheetCount, note }: Omit<Noted, 'incompleteReason'>) => ({
  sentFrom: tidy(sentFrom),
  copyCount: copyCount ?? null,
  sheetCount: sheetCount ?? null,
  note: tidy(note),
});
