import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { useChecks } from '../api/use-checks.ts';
import { DateField } from './date-field.tsx';
import { DueDateAfterDocument } from './due-date-after.generated.ts';

function Field({
  onChange,
  workingDays = false,
}: {
  onChange(value: string | null): void;
  readonly workingDays?: boolean;
}) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <DateField
      label="Ngày văn bản"
      value={value}
      max="2026-11-22"
      workingDays={workingDays}
      onChange={(next) => {
        setValue(next);
        onChange(next);
      }}
    />
  );
}

/** A form with an optional date, which the server has refused once. */
function Form({ onSend }: { onSend(value: string | null): void }) {
  const [value, setValue] = useState<string | null>('2026-03-05');
  const checks = useChecks([], { kind: 'rule', code: 'BOOK_CLOSED', params: [] });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (checks.passes()) onSend(value);
      }}
    >
      <DateField label="Hạn" value={value} onChange={setValue} />
      <button type="submit">Gửi</button>
    </form>
  );
}

describe('DateField', () => {
  it('takes what is typed and writes it out in full', async () => {
    const onChange = vi.fn();
    await renderApp(<Field onChange={onChange} />);
    const field = screen.getByRole('textbox', { name: 'Ngày văn bản' });
    await userEvent.type(field, '5.3.26{Tab}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-03-05');
    expect(field).toHaveValue('05/03/2026');
  });

  it('says what is wrong and keeps what was typed', async () => {
    const onChange = vi.fn();
    await renderApp(<Field onChange={onChange} />);
    const field = screen.getByRole('textbox', { name: 'Ngày văn bản' });
    await userEvent.type(field, '31/2/2026{Tab}');
    expect(screen.getByText(/Ngày không đúng/)).toBeVisible();
    expect(field).toHaveValue('31/2/2026');
    await userEvent.clear(field);
    await userEvent.type(field, '1/12/2026{Tab}');
    expect(screen.getByText('Không sau ngày 22/11/2026.')).toBeVisible();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('keeps what was typed over a date that was there, with its error, and sends nothing until it is put right', async () => {
    const sent = vi.fn();
    await renderApp(<Form onSend={sent} />);
    const field = screen.getByRole('textbox', { name: 'Hạn' });
    expect(field).toHaveValue('05/03/2026');
    const send = async () => await userEvent.click(screen.getByRole('button', { name: 'Gửi' }));
    await userEvent.clear(field);
    await userEvent.type(field, '31/02/2026{Tab}');
    expect(field).toHaveValue('31/02/2026');
    expect(screen.getByText(/Ngày không đúng/)).toBeVisible();
    await send();
    expect(field).toHaveFocus();
    // A refusal of the server on the screen changes nothing about it.
    await userEvent.type(field, '{Control>}{Enter}{/Control}');
    await send();
    expect(sent).not.toHaveBeenCalled();
    await userEvent.clear(field);
    await userEvent.type(field, '28/02/2026{Tab}');
    await send();
    expect(sent).toHaveBeenCalledExactlyOnceWith('2026-02-28');
  });

  it('asks the calendar of the server for a number of working days', async () => {
    const onChange = vi.fn();
    const mocks = [
      {
        request: { query: DueDateAfterDocument, variables: { workingDays: 5 } },
        result: { data: { dueDateAfter: '2026-11-20' } },
      },
    ];
    await renderApp(<Field onChange={onChange} workingDays />, { mocks });
    await userEvent.click(screen.getByRole('button', { name: '5 ngày làm việc' }));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith('2026-11-20'));
  });
});
