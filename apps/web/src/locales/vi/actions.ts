import enums from './enums.ts';

/** Words on buttons, by feature; the same words as the contract's actions. */
export default {
  incoming: enums.IncomingAction,
  outgoing: enums.OutgoingAction,
  directives: enums.DirectiveAction,
  workFiles: enums.WorkFileAction,
  envelopes: enums.EnvelopeAction,
  numbering: { HOLD: 'Giữ số', EXPLAIN_GAP: 'Ghi nhận khoảng trống', CLOSE: 'Khóa sổ', REOPEN: 'Mở lại sổ' },
  why: {
    object: 'Vì sao? Quyền xem và việc làm được',
    list: 'Vì sao? Phạm vi của danh sách',
    file: 'Vì sao? Quyền đọc và tải tệp',
    document: 'Vì sao? Ai xem được văn bản này',
  },
};
