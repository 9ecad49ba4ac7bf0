import { gql, type TypedDocumentNode } from '@apollo/client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import type {
  RuleRefusedPartsFragment,
  ValidationFailedPartsFragment,
  VersionConflictPartsFragment,
} from './fragments.generated.ts';
import { useAct } from './use-act.ts';
import { useFieldErrors } from './use-field-errors.ts';

type Result =
  | { __typename: 'SealSuccess'; id: string }
  | ({ __typename: 'ValidationFailed' } & ValidationFailedPartsFragment)
  | ({ __typename: 'RuleRefused' } & RuleRefusedPartsFragment)
  | ({ __typename: 'VersionConflict' } & VersionConflictPartsFragment);

const SealDocument: TypedDocumentNode<{ seal: Result }, { id: string }> = gql`
  mutation Seal($id: ID!) {
    seal(id: $id) {
      __typename
      ... on SealSuccess {
        id
      }
      ... on ValidationFailed {
        problems {
          path
          code
          params {
            name
            value
          }
        }
      }
      ... on RuleRefused {
        code
        params {
          name
          value
        }
      }
      ... on VersionConflict {
        currentVersion
        changedBy
        changedAt
      }
    }
  }
`;

function Seal() {
  const seal = useAct(SealDocument, { done: 'Đã đóng dấu.' });
  const errors = useFieldErrors(seal.refusal);
  return (
    <>
      <button type="button" onClick={() => void seal.run({ id: '1' })}>
        Đóng dấu
      </button>
      <p>{errors('subject')}</p>
      <RefusalAlert refusal={seal.refusal} shownPaths={['subject']} />
    </>
  );
}

async function answer(result: Result): Promise<void> {
  const mocks = [{ request: { query: SealDocument, variables: { id: '1' } }, result: { data: { seal: result } } }];
  await renderApp(<Seal />, { mocks });
  await userEvent.click(screen.getByRole('button', { name: 'Đóng dấu' }));
}

describe('useAct', () => {
  it('says what was done', async () => {
    await answer({ __typename: 'SealSuccess', id: '1' });
    expect(await screen.findByText('Đã đóng dấu.')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('puts a problem at its field and does not say it twice', async () => {
    const problems = [
      { path: 'subject', code: 'REQUIRED', params: [] },
      { path: 'coop.1', code: 'TARGET_TWICE', params: [] },
    ];
    await answer({ __typename: 'ValidationFailed', problems });
    expect(await screen.findByText('Cần nhập mục này.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('mỗi nơi chỉ chọn một lần');
    expect(screen.getByRole('alert')).not.toHaveTextContent('Cần nhập mục này.');
  });

  it('speaks dates as people write them', async () => {
    await answer({
      __typename: 'RuleRefused',
      code: 'NUMBER_DATE_ORDER',
      params: [{ name: 'lastIssuedOn', value: '2026-03-05' }],
    });
    expect(await screen.findByText(/\(05\/03\/2026\)/)).toBeVisible();
  });

  it('tells who was faster', async () => {
    await answer({
      __typename: 'VersionConflict',
      currentVersion: 4,
      changedBy: 'Lê Văn Đức',
      changedAt: '2026-11-22T02:05:00.000Z',
    });
    expect(await screen.findByText(/Lê Văn Đức đã thay đổi lúc 22\/11\/2026 09:05/)).toBeVisible();
  });

  it('never shows an empty box for a code it does not know', async () => {
    await answer({ __typename: 'RuleRefused', code: 'SOMETHING_NEW', params: [] });
    expect(await screen.findByText(/SOMETHING_NEW/)).toBeVisible();
  });
});
