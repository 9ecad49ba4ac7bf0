import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { ComparedText } from './compared-text.tsx';
import { CompareVersionsDocument, type CompareVersionsQuery } from './compare-versions.generated.ts';
import { Compare } from './lazy-compare.tsx';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';

type Comparison = CompareVersionsQuery['compareVersions'];
type Paragraph = Comparison['paragraphs'][number];
type Change = Paragraph['parts'][number]['change'];

const paragraph = (...parts: readonly [Change, string][]) => ({
  __typename: 'ComparedParagraph' as const,
  parts: parts.map(([change, text]) => ({ __typename: 'ComparedPart' as const, change, text })),
});
const same = (text: string) => paragraph(['SAME', text]);
const PARAGRAPHS = [
  same('Kính gửi:'),
  same('- Sở Y tế;'),
  same('- Sở Tài chính.'),
  paragraph(['SAME', 'Gửi trước ngày '], ['DELETED', '20'], ['INSERTED', '25'], ['SAME', ' tháng 01.']),
  paragraph(['INSERTED', 'Một đoạn mới.']),
  same('Trân trọng./.'),
];
const versions = [1, 2, 3].map((versionNumber) => ({
  id: String(20 + versionNumber),
  versionNumber,
  createdAt: '2026-11-09T01:00:00.000Z',
  createdBy: { person: { fullName: 'Lư Ngọc Khả Ái' } },
})) as unknown as OutgoingDetailFragment['draftVersions'];

const version = (number: number) => ({
  __typename: 'DraftVersion' as const,
  id: String(20 + number),
  versionNumber: number,
});
const answer = (older: number, newer: number, more: Partial<Comparison>) => ({
  request: {
    query: CompareVersionsDocument,
    variables: { outgoingId: '9', older: String(20 + older), newer: String(20 + newer) },
  },
  result: {
    data: {
      compareVersions: {
        __typename: 'TextComparison' as const,
        older: version(older),
        newer: version(newer),
        partial: false,
        unreadable: [],
        paragraphs: [],
        ...more,
      },
    },
  },
});

describe('the compared text', () => {
  it('says what came and went in words and by ins and del, and folds what stayed', async () => {
    await renderApp(<ComparedText paragraphs={PARAGRAPHS} />);
    expect(screen.getByText('2 đoạn thay đổi: thêm 2 chỗ, bỏ 1 chỗ.')).toBeInTheDocument();
    const [folded, changed, inserted, last] = within(
      screen.getByRole('list', { name: 'Nội dung đã so sánh' }),
    ).getAllByRole('listitem');
    expect(folded).toHaveTextContent('3 đoạn giữ nguyên');
    expect(changed).toHaveTextContent('Sửa đoạn');
    expect(changed?.querySelector('del')).toHaveTextContent('Bỏ: 20');
    expect(changed?.querySelector('ins')).toHaveTextContent('Thêm: 25');
    expect(inserted).toHaveTextContent('Thêm đoạnMột đoạn mới.');
    expect(last).toHaveTextContent('Trân trọng./.');
  });

  it('is gone through by keyboard, from change to change and round', async () => {
    await renderApp(<ComparedText paragraphs={PARAGRAPHS} />);
    const user = userEvent.setup();
    const [, changed, inserted] = screen.getAllByRole('listitem');
    await user.click(screen.getByRole('button', { name: 'Thay đổi sau' }));
    expect(changed).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Thay đổi sau' }));
    expect(inserted).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Thay đổi sau' }));
    expect(changed).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Thay đổi trước' }));
    expect(inserted).toHaveFocus();
  });

  it('says that nothing changed instead of showing an empty list', async () => {
    await renderApp(<ComparedText paragraphs={[same('Kính gửi:')]} />);
    expect(screen.getByText('Chữ của hai lần giống nhau.')).toBeInTheDocument();
  });
});

describe('choosing what to compare', () => {
  const dialog = async (...mocks: ReturnType<typeof answer>[]) =>
    await renderApp(<CompareDialog outgoing={{ id: '9', draftVersions: versions }} onClose={() => undefined} />, {
      mocks,
    });

  it('begins with the last two and asks again for others', async () => {
    await dialog(answer(2, 3, { paragraphs: PARAGRAPHS }), answer(1, 3, { paragraphs: [same('Kính gửi:')] }));
    expect(await screen.findByText(/2 đoạn thay đổi/)).toBeInTheDocument();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('combobox', { name: 'Lần trước' }));
    await user.click(await screen.findByRole('option', { name: /^Lần 1 · Lư Ngọc Khả Ái/ }));
    expect(await screen.findByText('Chữ của hai lần giống nhau.')).toBeInTheDocument();
  });

  it('says of an unreadable version why, and of two alike to choose others', async () => {
    const unreadable = [{ __typename: 'UnreadableVersion' as const, why: 'NO_TEXT', draftVersion: version(3) }];
    await dialog(answer(2, 3, { unreadable }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Lần 3: tệp là bản quét, không có chữ để so.');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('combobox', { name: 'Lần trước' }));
    await user.click(await screen.findByRole('option', { name: /^Lần 3/ }));
    expect(screen.getByText('Chọn hai lần khác nhau để so sánh.')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is offered from the second version on', async () => {
    await renderApp(<Compare outgoing={{ id: '9', draftVersions: versions.slice(0, 1) }} />);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    await renderApp(<Compare outgoing={{ id: '9', draftVersions: versions }} />);
    expect(screen.getByRole('button', { name: 'So sánh hai lần…' })).toBeInTheDocument();
  });
});
