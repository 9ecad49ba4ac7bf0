import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { IncomingDuplicatesDocument, type DuplicateCandidatePartsFragment } from './register-letter.generated.ts';
import type { Letter } from './letter.ts';

const NONE: readonly DuplicateCandidatePartsFragment[] = [];

/** What the letter looks like so far: asked once it has a file, or number, issuer and date (VD-04). */
export function useDuplicates(letter: Letter): readonly DuplicateCandidatePartsFragment[] {
  const { number, notation, issuerName, issuedOn, file } = letter;
  const uploadId = file?.uploadId ?? null;
  const typed = useMemo(
    () => ({
      uploadId,
      number: number.trim() || null,
      notation: notation.trim() || null,
      issuerName: issuerName.trim() || null,
      issuedOn,
    }),
    [uploadId, number, notation, issuerName, issuedOn],
  );
  const [asked] = useDebouncedValue(typed, 350);
  const complete = asked.number !== null && asked.issuerName !== null && asked.issuedOn !== null;
  const { data } = useQuery(IncomingDuplicatesDocument, {
    variables: asked,
    skip: asked.uploadId === null && !complete,
  });
  return data?.incomingDuplicates ?? NONE;
}
