import { formatNumber, symbolOf } from '@qlvb/domain/numbering/notation';
import { seriesKeyFor } from '@qlvb/domain/numbering/series-key';
import { symbolKey } from '@qlvb/domain/numbering/symbol';
import { notationOf } from './letter.ts';
import { type Office, often, phrase } from './office.ts';
import { act, type Making } from './outgoing-act.ts';
import { issue } from './outgoing-issue.ts';
import { dateOf, instantAt } from './times.ts';
import type { Person } from './world.ts';

/** Fewer than so many working days. */
const DAYS_AT_A_DESK = { USUAL: 3, STRAIGHT: 2, URGENT: 1 } as const;

export function submit(office: Office, making: Making, at: number): void {
  const { agenda, times, draw } = office;
  const { unit, drafter, pace, agency } = making.outgoing.draft;
  const days = DAYS_AT_A_DESK[pace];
  const straight = pace !== 'USUAL';
  agenda.note(at, () => {
    act(office, making, 'SUBMIT', 'CONTENT_CHECK', drafter, at, { journal: 'outgoing.submit' });
    const checked = times.after(at, draw(days), draw);
    agenda.note(checked, () => {
      if (!straight && often(7, draw)) return sendBack(office, making, unit.head, checked);
      act(office, making, 'CHECK_CONTENT', 'FORM_CHECK', unit.head, checked, {
        journal: 'outgoing.check-content',
        patch: { contentCheckedByPositionId: unit.head.positionId },
      });
      const formed = times.after(checked, draw(days), draw);
      return agenda.note(formed, () => {
        if (!straight && often(4, draw)) return sendBack(office, making, agency.checker, formed);
        act(office, making, 'CHECK_FORM', 'APPROVAL', agency.checker, formed, {
          journal: 'outgoing.check-form',
          patch: { formCheckedAt: instantAt(formed) },
        });
        return approve(office, making, times.after(formed, draw(days), draw));
      });
    });
  });
}

function sendBack(office: Office, making: Making, by: Person, at: number): void {
  const { row } = making.outgoing;
  act(office, making, 'SEND_BACK', 'DRAFT', by, at, {
    journal: 'outgoing.send-back',
    reason: phrase('corrections', office.draw),
    patch: { round: row.round + 1, contentCheckedByPositionId: null, formCheckedAt: null, signedAt: null },
  });
  submit(office, making, office.times.after(at, 1 + office.draw(2), office.draw));
}

function approve(office: Office, making: Making, at: number): void {
  const { agenda, times, draw } = office;
  const { agency, pace } = making.outgoing.draft;
  const { clerk } = agency;
  const urgent = pace === 'URGENT';
  agenda.note(at, () => {
    act(office, making, 'SIGN', 'SIGNED', making.signer, at, {
      journal: 'outgoing.sign',
      patch: { signedAt: instantAt(at) },
    });
    const numbered = times.after(at, urgent ? 0 : Math.max(0, draw(4) - 2), draw);
    agenda.note(numbered, () => {
      number(office, making, clerk, numbered);
      const issued = times.after(numbered, urgent || often(85, draw) ? 0 : 1, draw);
      agenda.note(issued, () => issue(office, making, clerk, issued));
    });
  });
}

/** Số and ngày, given together (NĐ 30/2020 đ.15). */
function number(office: Office, making: Making, clerk: Person, at: number): void {
  const { id, draft } = making.outgoing;
  const seriesKey = seriesKeyFor(draft.typeCode);
  const notation = notationOf(draft);
  const taken = office.books.take(clerk, at, {
    direction: 'OUTGOING',
    seriesKey,
    objectType: 'OUTGOING',
    objectId: id,
    symbolOf: (given) => symbolOf(formatNumber(given), notation),
  });
  const written = formatNumber(taken.number);
  const symbol = symbolOf(written, notation);
  const issuedOn = dateOf(at);
  act(office, making, 'ALLOCATE_NUMBER', 'NUMBERED', clerk, at, {
    journal: 'outgoing.number',
    details: { symbol, issuedOn },
    patch: {
      seriesKey,
      numberYear: taken.year,
      numberValue: taken.number,
      number: written,
      notation,
      symbol,
      symbolKey: symbolKey(written, notation),
      issuedOn,
    },
  });
}
