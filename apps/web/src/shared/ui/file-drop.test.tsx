import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { fakeUploads } from '../../../test/uploads.ts';
import { SettingsDocument } from '../app/settings.generated.ts';
import { FileDrop } from './file-drop.tsx';

const uploads = fakeUploads();

const letter = new File(['%PDF-1.7'], '412_STC-NS.pdf', { type: 'application/pdf' });
const choose = async (file: File) =>
  await userEvent.upload(screen.getByLabelText('Tệp văn bản', { selector: 'input' }), file);

describe('FileDrop', () => {
  it('sends the file with the protection header and hands over the upload', async () => {
    uploads.answer({ status: 201, body: { id: '77', name: letter.name } });
    const onChange = vi.fn();
    await renderApp(<FileDrop label="Tệp văn bản" value={null} onChange={onChange} />);
    await choose(letter);
    await vi.waitFor(() =>
      expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ uploadId: '77', name: letter.name })),
    );
    expect(uploads.sent[0]?.headers).toEqual({ 'x-qlvb-request': '1' });
  });

  it('says in plain words why a file is refused and keeps it', async () => {
    uploads.answer({ status: 413, body: { code: 'FILE_TOO_LARGE', params: { limitMegabytes: '50' } } });
    const onChange = vi.fn();
    await renderApp(<FileDrop label="Tệp văn bản" value={null} onChange={onChange} />);
    await choose(letter);
    expect(await screen.findByText(/Tệp lớn quá 50 MB/)).toBeVisible();
    expect(screen.getByText(/Tệp vẫn còn đây/)).toBeVisible();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('knows the limit of this installation, and refuses a larger file before it is sent', async () => {
    const settings = { settings: { maxUploadMegabytes: 1, demonstration: null } };
    const mocks = [{ request: { query: SettingsDocument }, result: { data: settings } }];
    await renderApp(<FileDrop label="Tệp văn bản" value={null} onChange={vi.fn()} />, { mocks });
    expect(await screen.findByText(/tối đa 1 MB/)).toBeVisible();
    await choose(new File([new Uint8Array(1024 * 1024 + 1)], 'ban-ve.pdf', { type: 'application/pdf' }));
    expect(await screen.findByText(/Tệp lớn quá 1 MB/)).toBeVisible();
    expect(uploads.sent).toEqual([]);
  });

  it('tries again after the network broke, without choosing the file anew', async () => {
    uploads.answer('network', { status: 201, body: { id: '78' } });
    const onChange = vi.fn();
    await renderApp(<FileDrop label="Tệp văn bản" value={null} onChange={onChange} />);
    await choose(letter);
    expect(await screen.findByText('Mất kết nối khi đang tải lên.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ uploadId: '78' })));
  });

  it('does not show a code nobody can read', async () => {
    uploads.answer({ status: 500, body: 'oops' });
    await renderApp(<FileDrop label="Tệp văn bản" value={null} onChange={vi.fn()} />);
    await choose(letter);
    expect(await screen.findByText('Máy chủ không nhận tệp này.')).toBeVisible();
  });
});
