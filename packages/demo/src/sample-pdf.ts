import { PDFDocument } from 'pdf-lib';
import { embedFonts } from './letter/fonts.ts';
import { across, FRAME_WIDTH, openSheets, PAPER, wordsOf } from './letter/page.ts';

const LINES = [
  'Tệp này thay cho toàn văn của các văn bản cũ trong dữ liệu minh họa. Số, ký hiệu, trích yếu, quá trình xử lý của từng văn bản có trong sổ và trên màn hình; toàn văn chỉ được tạo cho các văn bản mới nhất.',
  'This file stands for the text of older documents of the demonstration. Only the newest have a text of their own.',
];

/** One sheet that says that it stands for the text of older documents. The same bytes every time. */
export async function samplePdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const made = new Date('2018-11-09T02:00:00Z');
  document.setTitle('Văn bản minh họa');
  document.setLanguage('vi');
  document.setProducer('QLVB');
  document.setCreationDate(made);
  document.setModificationDate(made);
  const fonts = await embedFonts(document);
  const sheets = openSheets(document, fonts);
  sheets.newSheet();
  sheets.moveTo(sheets.y - 40);
  sheets.centred('VĂN BẢN MINH HỌA', fonts.bold, 14, across(0.5), FRAME_WIDTH);
  sheets.moveTo(sheets.y - 20);
  for (const line of LINES)
    sheets.paragraph(wordsOf(line, fonts.regular), 13.5, {
      x: PAPER.left,
      width: FRAME_WIDTH,
      indent: 28.35,
      before: 6,
    });
  return await document.save({ objectsPerTick: Infinity });
}
