import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Letter } from './letter.ts';
import { IncomingDuplicatesDocument, type DuplicateCandidatePartsFragment } from './register-letter.generated.ts';

const NONE: readonly DuplicateCandidatePartsFragment[] = [];

/** What the letter looks like so far (VD-04): by its file at once, by its symbol when number, issuer and date are there. */
export function useDuplicates(letter: Letter): readonly DuplicateCandidatePartsFragment[] {
  const { number, notation, issuerName, issuedOn, file } = letter;
  const uploadId = file?.uploadId ?? null;
  const typed = useMemo(() => {
    const named = number.trim() !== '' && issuerName.trim() !== '' && issuedOn !== null;
    return {
      uploadId,
      number: named ? number.trim() : null,
      notation: named ? notation.trim() || null : null,
      issuerName: named ? issuerName.trim() : null,
      issuedOn: named ? issuedOn : null,
    };
  }, [uploadId, number, notation, issuerName, issuedOn]);
  const [asked] = useDebouncedValue(typed, 350);
  const { data } = useQuery(IncomingDuplicatesDocument, {
    variables: asked,
    skip: asked.uploadId === null && asked.number === null,
  });
  return data?.incomingDuplicates ?? NONE;
}
