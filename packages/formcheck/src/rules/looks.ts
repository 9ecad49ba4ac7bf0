import type { DraftFacts } from '../facts.ts';
import { finding, findingOf, type Judged, several, written } from '../findings.ts';
import type { Line } from '../paper.ts';
import { isLetter, isUpper, type Recognised } from '../recognise.ts';
import { LOOKS, type Looks, type Part } from '../rules.ts';

/** A PDF rounds sizes; half sizes do not exist in between. */
const NEAR = 0.3;

/** Sizes, weight, slant, capitals and place of every part (Phụ lục I, Phần I, Mục II and V). */
export function judgeLooks(recognised: Recognised, facts: DraftFacts): Judged[] {
  return Object.entries(LOOKS).flatMap(([name, looks]) => {
    const part = name as Part;
    const lines = recognised.of(part);
    if (lines.length > 0) return judgePart(part, looks, lines);
    return looks.required === true && isAsked(part, recognised, facts) ? [finding(`${part}.missing`)] : [];
  });
}

/** What a kind does not have is not missed in it. */
function isAsked(part: Part, recognised: Recognised, facts: DraftFacts): boolean {
  if (part === 'type') return !isLetter(facts);
  if (part === 'subject') return !isLetter(facts) && recognised.title !== null;
  if (part === 'letter-subject') return isLetter(facts) && recognised.title === null;
  if (part === 'addressee') return facts.typeCode === 'CV';
  return true;
}

const seen = ({ pieces }: Line) => pieces.filter(({ text }) => text.trim() !== '');

function judgePart(part: Part, looks: Looks, lines: readonly Line[]): Judged[] {
  const { size, bold, italic, capitals, centred, side } = looks;
  const [least, most] = size;
  const isSized = (points: number) => points >= least - NEAR && points <= most + NEAR;
  const wrongSize = lines.filter((line) => seen(line).some((piece) => !isSized(piece.size)));
  const style = (key: 'bold' | 'italic', wanted: boolean | undefined, code: string) => {
    if (wanted === undefined) return [];
    const wrong = lines.filter((line) => seen(line).some((piece) => piece[key] !== wanted));
    return findingOf(`${part}.${code}`, wrong, {
      mends: wrong.map(({ id }) => ({ kind: 'LETTERS', line: id, to: { [key]: wanted } })),
    });
  };
  return [
    ...findingOf(`${part}.size`, wrongSize, {
      found: several(
        wrongSize.flatMap((line) => seen(line).flatMap((each) => (isSized(each.size) ? [] : [written(each.size)]))),
      ),
      mends: wrongSize.map((line) => ({
        kind: 'LETTERS',
        line: line.id,
        to: { size: seen(line).some((each) => each.size < least - NEAR) ? least : most },
      })),
    }),
    ...style('bold', bold, bold === true ? 'bold' : 'light'),
    ...style('italic', italic, italic === true ? 'italic' : 'upright'),
    ...(capitals === undefined ? [] : judgeCapitals(part, capitals, lines)),
    ...(centred === true ? judgeCentred(part, lines) : []),
    ...(side === undefined
      ? []
      : findingOf(
          `${part}.side`,
          lines.filter(({ column }) => column !== side),
        )),
  ];
}

function judgeCapitals(part: Part, capitals: boolean, lines: readonly Line[]): Judged[] {
  const wrong = lines.filter(({ text }) => /\p{L}/u.test(text) && isUpper(text) !== capitals);
  // Which words of a name begin with a capital, nobody can tell from capitals alone.
  if (!capitals) return findingOf(`${part}.lower`, wrong);
  return findingOf(`${part}.capitals`, wrong, {
    mends: wrong.map(({ id, text }) => ({ kind: 'TEXT', line: id, to: text.toLocaleUpperCase('vi') })),
  });
}

function judgeCentred(part: Part, lines: readonly Line[]): Judged[] {
  const wrong = lines.filter(({ setting: { align } }) => align !== null && align !== 'CENTER');
  return findingOf(`${part}.centred`, wrong, {
    mends: wrong.map(({ id }) => ({ kind: 'PARAGRAPH', line: id, to: { align: 'CENTER' } })),
  });
}
