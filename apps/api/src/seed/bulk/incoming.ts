import { ARRIVAL_SERIES } from '@qlvb/domain/numbering/series-key';
import { direct } from './incoming-handling.ts';
import { act, type Arrival, createIncoming, type Delivery, type Incoming, settle } from './incoming-record.ts';
import { type Office, often, phrase, pick } from './office.ts';
import { dateOf } from './times.ts';
import type { Person } from './world.ts';

const FOR_INFORMATION: ReadonlySet<string> = new Set(['TB', 'GM', 'BC', 'HD', 'QD']);

function arrive(office: Office, incoming: Incoming, by: Person, at: number): number {
  const { number, year } = office.books.take(by, at, {
    direction: 'INCOMING',
    seriesKey: ARRIVAL_SERIES,
    objectType: 'INCOMING',
    objectId: incoming.id,
  });
  Object.assign(incoming.row, {
    arrivalNumber: number,
    arrivalYear: year,
    arrivedOn: dateOf(at),
    registeredByPositionId: by.positionId,
  });
  return number;
}

/** Văn thư registers a letter on paper (NĐ 30/2020 đ.22). */
export function registerPaper(office: Office, arrival: Omit<Arrival, 'delivery'>): Incoming {
  const incoming = createIncoming(office, { ...arrival, delivery: null });
  const { agency, row, paper } = incoming;
  const { clerk } = agency;
  const arrivalNumber = arrive(office, incoming, clerk, arrival.at);
  row.updatedByPositionId = clerk.positionId;
  const { arrivalYear = null } = row;
  const details = { arrivalNumber, arrivalYear, symbol: paper.row.symbol };
  office.journal.write(clerk, arrival.at, 'incoming.register', 'INCOMING', incoming.id, details);
  awaitDirection(office, incoming, arrival.at);
  return incoming;
}

/** It lies with the clerk of the recipient, who accepts or returns it. */
export function receive(office: Office, arrival: Arrival & { readonly delivery: Delivery }): Incoming {
  const { draw, agenda, times, journal } = office;
  const incoming = createIncoming(office, arrival);
  const { agency, row, id } = incoming;
  const { delivery } = arrival;
  const { clerk } = agency;
  delivery.arrivedAs(incoming);
  const chance = draw(100);
  const delay = chance < 25 ? 0 : chance < 75 ? 1 : 2 + draw(3);
  const returned = often(3, draw);
  const current = times.after(arrival.at, delay, draw);
  agenda.note(current, () => {
    if (returned) {
      const reason = phrase('returns', draw);
      row.returnReason = reason;
      delivery.decide('RETURNED', clerk, current, { arrivalNumber: null, reason });
      act(incoming, clerk, current, 'RETURNED');
      journal.write(clerk, current, 'incoming.return', 'INCOMING', id, { reason });
      settle(office, incoming);
      return;
    }
    const arrivalNumber = arrive(office, incoming, clerk, current);
    delivery.decide('ACCEPTED', clerk, current, { arrivalNumber, reason: null });
    act(incoming, clerk, current, 'AWAITING_DIRECTION');
    const { arrivalYear = null } = row;
    journal.write(clerk, current, 'incoming.accept', 'INCOMING', id, { arrivalNumber, arrivalYear });
    awaitDirection(office, incoming, current);
  });
  return incoming;
}

function awaitDirection(office: Office, incoming: Incoming, since: number): void {
  const { draw, agenda, times, journal } = office;
  const { agency, paper, id } = incoming;
  const leader = often(65, draw) ? agency.leader : pick(agency.leaders, draw);
  const at = times.after(since, Math.max(0, draw(6) - 2), draw);
  const kept = often(FOR_INFORMATION.has(paper.typeCode) ? 45 : 7, draw);
  agenda.note(at, () => {
    if (!kept) return direct(office, incoming, leader, at);
    act(incoming, leader, at, 'DONE');
    journal.write(leader, at, 'incoming.keep-for-information', 'INCOMING', id);
    settle(office, incoming);
  });
}
