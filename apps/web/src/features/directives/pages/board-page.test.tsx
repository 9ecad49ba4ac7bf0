import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import { DirectiveBoardDocument } from './board-page.generated.ts';
import { Component as BoardPage } from './board-page.tsx';

const tally = (figures: readonly number[], onTimeRate: number | null) => {
  const [doneOnTime = 0, doneLate = 0, openInTerm = 0, openOverdue = 0] = figures;
  return {
    __typename: 'DirectiveTally' as const,
    total: doneOnTime + doneLate + openInTerm + openOverdue,
    doneOnTime,
    doneLate,
    openInTerm,
    openOverdue,
    onTimeRate,
  };
};

const ofAgency = (id: string, shortName: string, figures: readonly number[], rate: number | null) => ({
  ...tally(figures, rate),
  agency: { __typename: 'Agency' as const, id, shortName },
});

const nothing = { __typename: 'DirectiveConnection' as const, edges: [] };

function answer(figures: readonly number[], side: 'GIVEN' | null = null): MockLink.MockedResponse {
  const [a = 0, b = 0, c = 0, d = 0] = figures;
  return {
    request: { query: DirectiveBoardDocument, variables: (variables) => variables['side'] === side },
    result: {
      data: {
        directiveBoard: {
          __typename: 'DirectiveBoard',
          asOf: '2026-11-09',
          total: tally(figures, 87.6),
          byLeadAgency: [
            ofAgency('4', 'Sở Tài chính', [a, b, c, 0], 87.6),
            ofAgency('6', 'Sở Xây dựng', [0, 0, 0, d], null),
          ],
        },
        toDecide: nothing,
        overdue: nothing,
      },
    },
  };
}

describe('the board', () => {
  it('shows the four results and their sum, each a door to its list', async () => {
    await renderApp(<BoardPage />, { mocks: [answer([1204, 170, 386, 27])], route: '/directives' });
    const results = await screen.findByRole('region', { name: 'Bốn kết quả' });
    const card = (name: RegExp) => within(results).getByRole('link', { name });
    expect(card(/^1\.204.*Hoàn thành đúng hạn.*87,6 % của 1\.374 đã hoàn thành/)).toHaveAttribute(
      'href',
      '/directives/list?result=DONE_ON_TIME',
    );
    expect(card(/^170.*Hoàn thành quá hạn/)).toHaveAttribute('href', '/directives/list?result=DONE_LATE');
    expect(card(/^386.*trong hạn/)).toHaveAttribute('href', '/directives/list?result=OPEN_IN_TERM');
    expect(card(/^27.*quá hạn/)).toHaveAttribute('href', '/directives/list?result=OPEN_OVERDUE');
    expect(results).toHaveTextContent('1.204 + 170 + 386 + 27 = 1.787 nhiệm vụ');
    expect(card(/1\.787 nhiệm vụ/)).toHaveAttribute('href', '/directives/list?state=COUNTED');
  });

  it('opens the list behind every figure of an agency, and has no share of nothing', async () => {
    await renderApp(<BoardPage />, { mocks: [answer([1204, 170, 386, 27])], route: '/directives' });
    const table = await screen.findByRole('table');
    const row = within(table).getByRole('row', { name: /^Sở Xây dựng/ });
    const links = within(row).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['27', '0', '0', '0', '27']);
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/directives/list?agency=6&state=COUNTED',
      '/directives/list?agency=6&result=DONE_ON_TIME',
      '/directives/list?agency=6&result=DONE_LATE',
      '/directives/list?agency=6&result=OPEN_IN_TERM',
      '/directives/list?agency=6&result=OPEN_OVERDUE',
    ]);
    expect(within(row).getAllByRole('cell').at(-1)).toHaveTextContent(/^–$/);
    const other = within(table).getByRole('row', { name: /^Sở Tài chính/ });
    expect(within(other).getAllByRole('cell').at(-1)).toHaveTextContent('87,6 %1.204/1.374');
  });

  it('turns to another side, and its figures go with it', async () => {
    const user = userEvent.setup();
    await renderApp(<BoardPage />, {
      mocks: [answer([1, 0, 0, 0]), answer([5, 4, 3, 2], 'GIVEN')],
      route: '/directives',
    });
    await screen.findByRole('table');
    await user.click(screen.getByRole('button', { name: 'Cơ quan giao' }));
    await waitFor(() => expect(screen.getByText(/5 \+ 4 \+ 3 \+ 2/)).toBeInTheDocument());
    expect(screen.getByRole('link', { name: /14 nhiệm vụ/ })).toHaveAttribute(
      'href',
      '/directives/list?side=GIVEN&state=COUNTED',
    );
  });

  it('says what to do while there is nothing to count', async () => {
    await renderApp(<BoardPage />, { mocks: [answer([0, 0, 0, 0])], route: '/directives' });
    expect(await screen.findByText('Chưa có nhiệm vụ nào ở đây')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
