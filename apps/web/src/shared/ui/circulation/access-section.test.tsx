import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import { AccessRecordDocument } from './access-table.generated.ts';
import { AccessSection } from './access-section.tsx';

const entry = {
  __typename: 'AccessRecord' as const,
  id: '1',
  at: '2026-11-22T03:05:00.000Z',
  kind: 'OPEN_FILE' as const,
  objectType: 'DOCUMENT' as const,
  objectId: '70',
  label: '123/STC-NS',
  personId: '5',
  personName: 'Trần Văn An',
  personTitle: 'Chuyên viên',
  address: '10.0.0.7',
};

function record(asked: () => void): MockLink.MockedResponse {
  return {
    request: { query: AccessRecordDocument, variables: () => true },
    result: () => {
      asked();
      return {
        data: {
          accessRecord: {
            __typename: 'AccessRecordConnection',
            edges: [{ __typename: 'AccessRecordEdge', cursor: 'c', node: entry }],
            pageInfo: { __typename: 'PageInfo', endCursor: 'c', hasNextPage: false },
          },
        },
      };
    },
    maxUsageCount: Number.POSITIVE_INFINITY,
  };
}

it('asks for the readers only when somebody wants to see them, because looking is recorded', async () => {
  const asked = vi.fn<() => void>();
  await renderApp(<AccessSection type="INCOMING" id="8" />, {
    mocks: [record(asked)],
    viewer: { permissions: ['access.read'] },
  });
  const show = await screen.findByRole('button', { name: 'Xem ai đã đọc' });
  expect(asked).not.toHaveBeenCalled();
  await userEvent.click(show);
  expect(await screen.findByText('Trần Văn An – Chuyên viên')).toBeVisible();
  expect(screen.getByText('xem tệp của văn bản 123/STC-NS')).toBeVisible();
  expect(screen.getByText('10.0.0.7')).toBeVisible();
});

it('is nothing for somebody who may not ask', async () => {
  await renderApp(<AccessSection type="INCOMING" id="8" />, { viewer: { permissions: [] } });
  expect(screen.queryByText('Ai đã xem')).toBeNull();
});
