import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { CreateDraftInput, SigningForm } from '@qlvb/contract/types';
import { renderApp } from '../../../../test/render.tsx';
import { fakeUploads } from '../../../../test/uploads.ts';
import { AgencyOptionsDocument } from '../../../shared/ui/agency-picker.generated.ts';
import { DraftSignersDocument } from '../components/draft-form.generated.ts';
import { DraftTemplatesDocument } from '../components/template-choice.generated.ts';
import { CreateDraftDocument, LetterToAnswerDocument } from './draft-page.generated.ts';
import { Component as DraftPage } from './draft-page.tsx';

const leader = (id: string, fullName: string, title: string) => ({
  __typename: 'Position' as const,
  id,
  title,
  person: { __typename: 'Person' as const, id, fullName },
  agency: { __typename: 'Agency' as const, id: '5', shortName: 'Sở Tài chính' },
  unit: null,
});

const choice = (form: SigningForm, ...lines: string[]) => ({
  __typename: 'SigningChoice' as const,
  form,
  lines,
  matters: null,
  validTo: null,
});
const signer = (position: ReturnType<typeof leader>, ...choices: ReturnType<typeof choice>[]) => ({
  __typename: 'Signer' as const,
  position,
  choices,
});

const letter = {
  __typename: 'IncomingDocument' as const,
  id: '7',
  arrivalNumber: 41,
  dueOn: '2099-03-16',
  document: {
    __typename: 'Document' as const,
    id: '70',
    symbol: '123/UBND-KTTH',
    typeCode: 'CV' as const,
    subject: 'V/v báo cáo giải ngân',
    issuedOn: '2026-03-05',
    issuerName: 'Ủy ban nhân dân tỉnh Kiên Giang',
    issuerAgency: { __typename: 'Agency' as const, id: '1', displayName: 'UBND tỉnh', onPlatform: true },
    files: [],
  },
};

const closed = {
  __typename: 'RuleRefused' as const,
  code: 'SIGNER_WITHOUT_AUTHORITY',
  params: [],
};

/** The agency has one template, for công văn. */
const templatesFor = (typeCode: unknown) => ({
  __typename: 'DocumentTemplateConnection' as const,
  edges:
    typeCode === 'CV'
      ? [
          {
            __typename: 'DocumentTemplateEdge' as const,
            cursor: '1',
            node: { __typename: 'DocumentTemplate' as const, id: '61', name: 'Công văn trả lời' },
          },
        ]
      : [],
  pageInfo: { __typename: 'PageInfo' as const, endCursor: null, hasNextPage: false },
});

async function draftPage(route: string, answer: object = closed) {
  const asked = vi.fn<(input: CreateDraftInput) => void>();
  const always = { maxUsageCount: Number.POSITIVE_INFINITY };
  const mocks: MockLink.MockedResponse[] = [
    {
      request: { query: DraftSignersDocument, variables: () => true },
      result: {
        data: {
          signers: [
            signer(leader('31', 'Vương Đình Khải Hoàn', 'Giám đốc'), choice('OWN', 'GIÁM ĐỐC')),
            signer(
              leader('32', 'Lê Thị Hạnh', 'Phó Giám đốc'),
              choice('KT', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'),
              choice('TUQ', 'TUQ. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'),
            ),
          ],
        },
      },
      ...always,
    },
    {
      request: { query: AgencyOptionsDocument, variables: () => true },
      result: {
        data: { searchOrganisation: { __typename: 'OrganisationHits', agencies: [], agencyCount: 0, groups: [] } },
      },
      ...always,
    },
    {
      request: { query: DraftTemplatesDocument, variables: () => true },
      result: ({ typeCode }) => ({ data: { documentTemplates: templatesFor(typeCode) } }),
      ...always,
    },
    {
      request: { query: LetterToAnswerDocument, variables: { id: '7' } },
      result: { data: { incomingDocument: letter } },
    },
    {
      request: { query: CreateDraftDocument, variables: () => true },
      result: (variables) => {
        asked(variables['input']);
        return { data: { createDraft: answer } };
      },
      ...always,
    },
  ];
  await renderApp(<DraftPage />, { mocks, route, viewer: { permissions: ['outgoing.draft'] } });
  const subject = await screen.findByRole('textbox', { name: /^Trích yếu/ });
  // The heavier fields are fetched when the form is shown.
  await screen.findByLabelText(/^Nơi nhận/, { selector: 'input' });
  await screen.findByLabelText(/^Người ký/, { selector: 'input' });
  return { asked, subject, user: userEvent.setup() };
}

async function chooseSigner(user: ReturnType<typeof userEvent.setup>, name: RegExp) {
  await user.click(await screen.findByRole('combobox', { name: /^Người ký/ }));
  await user.click(await screen.findByRole('option', { name }));
}

describe('a new draft', () => {
  it('as a reply begins with what the letter says', async () => {
    const { subject } = await draftPage('/outgoing/new?replyTo=7');
    expect(subject).toHaveValue(
      'V/v trả lời Công văn số 123/UBND-KTTH ngày 05/03/2026 của Ủy ban nhân dân tỉnh Kiên Giang',
    );
    expect(await screen.findByText('UBND tỉnh')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /123\/UBND-KTTH/ })).toHaveAttribute('href', '/incoming/7');
  });

  it('names what is missing and sends nothing', async () => {
    const { asked, user } = await draftPage('/outgoing/new');
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    await waitFor(() => expect(screen.getAllByText('Cần nhập mục này.')).toHaveLength(2));
    expect(asked).not.toHaveBeenCalled();
  });

  it('keeps everything typed when it is refused, and says why', async () => {
    const { asked, user, subject } = await draftPage('/outgoing/new?replyTo=7');
    await user.clear(subject);
    await user.paste('V/v giải trình số liệu');
    await chooseSigner(user, /– Giám đốc$/);
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    expect(await screen.findByText(/không còn, thẩm quyền ký/)).toBeInTheDocument();
    expect(subject).toHaveValue('V/v giải trình số liệu');
    expect(screen.getByText('UBND tỉnh')).toBeInTheDocument();
    expect(asked).toHaveBeenCalledWith(
      expect.objectContaining({
        inReplyToId: '7',
        typeCode: 'CV',
        subject: 'V/v giải trình số liệu',
        signerPositionId: '31',
        recipientAgencyIds: ['1'],
        uploadId: null,
      }),
    );
  });

  it('offers every form the signer has, and shows the lines above the signature', async () => {
    const { asked, user, subject } = await draftPage('/outgoing/new?replyTo=7');
    await user.clear(subject);
    await user.paste('V/v giải trình số liệu');
    await chooseSigner(user, /Phó Giám đốc \(TUQ\.\)$/);
    expect(await screen.findByText('Ký: TUQ. GIÁM ĐỐC / PHÓ GIÁM ĐỐC')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(expect.objectContaining({ signerPositionId: '32', signingForm: 'TUQ' })),
    );
  });

  it('asks before it is left unsaved', async () => {
    const { user, subject } = await draftPage('/outgoing/new');
    await user.type(subject, 'V/v');
    await user.click(screen.getByRole('link', { name: 'Thôi, không lưu' }));
    expect(await screen.findByRole('dialog', { name: 'Rời trang khi chưa lưu?' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Thôi' }));
    expect(screen.getByRole('textbox', { name: /^Trích yếu/ })).toHaveValue('V/v');
  });
});

it('tells who may draft to a position that may not', async () => {
  await renderApp(<DraftPage />, { route: '/outgoing/new', viewer: { permissions: [] } });
  expect(screen.getByText('Chức vụ đang làm việc không soạn văn bản')).toBeInTheDocument();
});

it('does not lose a date that is none in silence', async () => {
  const { asked, user, subject } = await draftPage('/outgoing/new');
  await user.click(subject);
  await user.paste('V/v giải trình số liệu');
  await chooseSigner(user, /– Giám đốc$/);
  const due = screen.getByRole('textbox', { name: /^Hạn trả lời/ });
  await user.click(due);
  await user.paste('45/13/2099');
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
  expect(await screen.findByText('Ngày không đúng. Nhập như 05/03/2026.')).toBeInTheDocument();
  expect(due).toHaveValue('45/13/2099');
  expect(asked).not.toHaveBeenCalled();
});

describe('from a template', () => {
  const choose = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
    await user.click(await screen.findByRole('combobox', { name: /^Từ mẫu/ }));
    await user.click(await screen.findByRole('option', { name }));
  };
  const save = async (user: ReturnType<typeof userEvent.setup>) => {
    await chooseSigner(user, /– Giám đốc$/);
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
  };

  it('sends the one that was chosen, or that the standard one is wanted', async () => {
    const { asked, user } = await draftPage('/outgoing/new?replyTo=7');
    await choose(user, 'Công văn trả lời');
    expect(await screen.findByText(/hệ thống tạo tệp Word từ mẫu/)).toBeInTheDocument();
    await save(user);
    const from = (templateId: string | null) => expect.objectContaining({ template: { templateId }, uploadId: null });
    await waitFor(() => expect(asked).toHaveBeenLastCalledWith(from('61')));
    await choose(user, 'Mẫu chuẩn theo Nghị định 30/2020');
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    await waitFor(() => expect(asked).toHaveBeenLastCalledWith(from(null)));
  });

  it('is forgotten with another kind, and says when there is none for it', async () => {
    const { asked, user } = await draftPage('/outgoing/new?replyTo=7');
    await choose(user, 'Công văn trả lời');
    await user.click(screen.getByRole('combobox', { name: /^Loại văn bản/ }));
    await user.click(await screen.findByRole('option', { name: 'Kế hoạch' }));
    expect(await screen.findByText('Chưa có mẫu cho loại văn bản này.')).toBeInTheDocument();
    await save(user);
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(expect.objectContaining({ template: null, typeCode: 'KH' })),
    );
  });
});

describe('saved while its file is still on its way', () => {
  const uploads = fakeUploads();
  const draftWithFile = async () => {
    const page = await draftPage('/outgoing/new?replyTo=7');
    const file = new File(['%PDF-1.7'], 'du-thao.pdf', { type: 'application/pdf' });
    await page.user.click(screen.getByRole('radio', { name: 'Tệp dự thảo' }));
    await page.user.upload(screen.getByLabelText('Tệp dự thảo', { selector: 'input[type=file]' }), file);
    await chooseSigner(page.user, /– Giám đốc$/);
    await page.user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    return page;
  };

  it('waits for the file, and takes what was typed meanwhile', async () => {
    const arrive = uploads.hold();
    const { asked, user, subject } = await draftWithFile();
    expect(screen.getByText('Đang chờ tệp tải lên xong, sau đó tự lưu.')).toBeInTheDocument();
    await user.clear(subject);
    await user.paste('V/v giải trình số liệu');
    // Reading the letter meanwhile does not stop the file.
    await user.click(screen.getByRole('radio', { name: 'Văn bản đến' }));
    expect(asked).not.toHaveBeenCalled();
    arrive({ status: 201, body: { id: '77' } });
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(
        expect.objectContaining({ uploadId: '77', subject: 'V/v giải trình số liệu' }),
      ),
    );
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('saves nothing when the file does not arrive, and goes without it only when it was removed', async () => {
    const arrive = uploads.hold();
    const { asked, user } = await draftWithFile();
    arrive('network');
    expect(await screen.findByText(/Tệp chưa tải lên được nên chưa lưu gì/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    expect(asked).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Bỏ tệp' }));
    expect(screen.queryByText(/Tệp chưa tải lên được nên chưa lưu gì/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    await waitFor(() => expect(asked).toHaveBeenCalledWith(expect.objectContaining({ uploadId: null })));
  });
});
