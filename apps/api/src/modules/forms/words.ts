import type { AssignmentRole, IncomingState } from '@qlvb/contract/types';
import { type CivilDate, civilDateInVietnam, formatCivilDate } from '@qlvb/domain/civil-date';
import { documentType } from '@qlvb/domain/document-types';
import type { DocumentRow } from '../documents/documents.entity.ts';

/** The words on paper. A form of the decree is Vietnamese, whatever language the screen has. */
export const ROLE_ON_PAPER: Readonly<Record<AssignmentRole, string>> = {
  LEAD: 'Chủ trì',
  COOP: 'Phối hợp',
  INFO: 'Để biết',
};

export const PROGRESS: Readonly<Record<IncomingState, string>> = {
  AWAITING_RECEIPT: 'Chờ tiếp nhận',
  AWAITING_DIRECTION: 'Chờ ý kiến chỉ đạo',
  IN_HANDLING: 'Đang giải quyết',
  SUSPENDED: 'Tạm dừng',
  DONE: 'Đã giải quyết xong',
  RETURNED: 'Đã trả lại nơi gửi',
  RECALLED: 'Nơi gửi thu hồi, đã hủy bản nhận',
};

export const SERIES_ON_PAPER: Readonly<Record<string, string>> = {
  COMMON: 'Các loại văn bản khác',
  COPY: 'Bản sao',
};

export const day = (date: CivilDate | null): string => (date === null ? '' : formatCivilDate(date));
export const dayOfInstant = (instant: Date | string | null): string =>
  instant === null ? '' : formatCivilDate(civilDateInVietnam(instant));

/** `Công văn về việc …`: tên loại and trích yếu of a line. */
export const typeAndSubject = ({ typeCode, subject }: Pick<DocumentRow, 'typeCode' | 'subject'>): string =>
  `${documentType(typeCode).name}: ${subject}`;

/** Tên loại, số ký hiệu, ngày tháng and tên cơ quan ban hành. */
export const namedDocument = ({ typeCode, symbol, issuedOn, issuerName }: DocumentRow): string =>
  `${documentType(typeCode).name} số ${symbol} ngày ${day(issuedOn)} của ${issuerName}`;

/** Some names, and how many more there are. */
export const inShort = (names: readonly string[], all: number): string =>
  all > names.length ? `${names.join('; ')} và ${all - names.length} nơi nhận khác` : names.join('; ');

/** What is written of a voided number: why. */
export const voidedNote = (reason: string | null): string => `Hủy số${reason === null ? '' : `: ${reason}`}`;
