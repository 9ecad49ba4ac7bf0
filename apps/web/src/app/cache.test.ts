import { gql } from '@apollo/client';
import { expect, it } from 'vitest';
import { createCache } from './apollo.ts';

const LETTERS = gql`
  query Letters {
    letters {
      id
      agency {
        id
        shortName
      }
    }
  }
`;
const LEADER = gql`
  query Leader {
    letter {
      id
      agency {
        id
        abbreviation
      }
    }
  }
`;

it('keeps the name an agency had on each document, and merges what is asked of the same one', () => {
  const cache = createCache();
  const agency = { __typename: 'Agency', id: '5' };
  cache.writeQuery({
    query: LETTERS,
    data: {
      letters: [
        { __typename: 'Letter', id: '1', agency: { ...agency, shortName: 'Sở Tài nguyên và Môi trường' } },
        { __typename: 'Letter', id: '2', agency: { ...agency, shortName: 'Sở Nông nghiệp và Môi trường' } },
      ],
    },
  });
  cache.writeQuery({
    query: LEADER,
    data: { letter: { __typename: 'Letter', id: '1', agency: { ...agency, abbreviation: 'STNMT' } } },
  });
  const read = cache.readQuery<{ letters: { agency: { shortName: string } }[] }>({ query: LETTERS });
  expect(read?.letters.map((letter) => letter.agency.shortName)).toEqual([
    'Sở Tài nguyên và Môi trường',
    'Sở Nông nghiệp và Môi trường',
  ]);
});
