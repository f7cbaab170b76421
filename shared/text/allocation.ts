import type { AllocationIssue, AllocationIssueCode, AllocationWarning, PlanPart } from '../allottees/allocation/allocation.ts';
import type { Language } from './language.ts';
import { placeInWords } from './places.ts';

/** The parts of a sentence: the place in words, the offending text, and details from the rule. */
interface Told {
  readonly place: string;
  readonly value: string;
  readonly detail: (name: string) => string;
}

type Sentence = (told: Told) => string;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

const en = {
  parts: { pool: 'Pool', minimum: 'Minimum', maximum: 'Maximum', lot: 'Lot', rule: 'Rule', locked: 'Locked rows' } satisfies Record<PlanPart, string>,
  issues: {
    poolUnreadable: ({ place, value }) => `${place}: “${value}” is not a whole number above 0 with at most 15 digits.`,
    lotUnreadable: ({ place, value }) => `${place}: “${value}” is not a whole number above 0 with at most 15 digits.`,
    limitUnreadable: ({ place, value }) => `${place}: “${value}” is not a whole number of rights with at most 15 digits.`,
    limitsCross: ({ value, detail }) => `No number of rights in lots of ${grouped(detail('lot'))} lies between the minimum, ${grouped(value)}, and the maximum, ${grouped(detail('maximum'))}. Change one of them.`,
    noAllottees: () => 'The document has no allottees. Import the list of allottees first.',
    idTwice: ({ place, value }) => `${place}: “${value}” occurs twice in the list. Delete one of the rows, or add it anew.`,
    lockUnknown: ({ place, value }) => `${place}: “${value}” is not an id or an employee number of the list.`,
    lockedUnreadable: ({ place, value }) => `${place}: “${value}” is not a whole number of rights, so the row cannot be locked. Correct it first.`,
    lockedAbovePool: ({ place, value, detail }) => `${place}: the ${grouped(value)} rights of this row bring the locked rows to ${grouped(detail('locked'))}, more than the pool of ${grouped(detail('pool'))}. Unlock rows, or enlarge the pool.`,
    allLocked: ({ place, value }) => `${place}: all rows are locked, and ${grouped(value)} rights are left. Unlock a row, or reduce the pool.`,
    gradeUnknown: ({ place, value }) => `${place}: ${value === '' ? 'no grade is given' : `the rule has no number for “${value}”`}, and the rule has no * for all others. Complete one of them.`,
    gradeTwice: ({ place, value }) => `${place}: the grade “${value}” is given twice. Keep one number for it.`,
    pointsUnreadable: ({ place, value, detail }) => `${place}: “${value}” for the grade ${detail('grade')} is not a number of points.`,
    pointsNegative: ({ place, value, detail }) => `${place}: “${value}” for the grade ${detail('grade')} is negative. Points are 0 or more.`,
    columnUnreadable: ({ place, value }) => `${place}: ${value === '' ? 'there is no number' : `“${value}” is not a number`}, so the pool cannot be allocated by this column.`,
    columnNegative: ({ place, value }) => `${place}: “${value}” is negative, so the pool cannot be allocated by this column.`,
    noWeights: ({ place }) => `${place}: everybody who is to get rights weighs 0. Give at least one of them a number above 0.`,
    fixedUnreadable: ({ place, value, detail }) => `${place}: “${value}” for the grade ${detail('grade')} is not a whole number of rights.`,
    fixedOutsideLimits: ({ place, detail }) => `${place}: the fixed number of rights, ${grouped(detail('fixed'))}, does not keep to the minimum, the maximum or the lot. Change one of them.`,
    fixedNotPool: ({ place, value, detail }) => `${place}: the fixed numbers add up to ${grouped(detail('sum'))} rights, but ${grouped(value)} are to be allocated. Change the pool or the rule.`,
    poolNotInLots: ({ place, value, detail }) => `${place}: the ${grouped(value)} rights to allocate are not a multiple of the lot of ${grouped(detail('lot'))}. Change one of the two.`,
    poolBelowMinimum: ({ place, value, detail }) => `${place}: the minimums add up to ${grouped(detail('sum'))} rights, but only ${grouped(value)} are to be allocated. Enlarge the pool, or reduce the minimum.`,
    poolAboveMaximum: ({ place, value, detail }) => `${place}: ${grouped(value)} rights are to be allocated, but the limits allow at most ${grouped(detail('sum'))}. Reduce the pool, or raise the maximum.`,
  } satisfies Record<AllocationIssueCode, Sentence>,
  warnings: {
    gradeUnused: ({ place, value }) => `${place}: nobody in the list has the grade “${value}”.`,
    rowsWithoutRights: ({ value }) => `${value === '1' ? '1 row gets' : `${grouped(value)} rows get`} no rights; the document keeps no number there.`,
  } satisfies Record<AllocationWarning['code'], Sentence>,
};

type AllocationText = typeof en;

const ja: AllocationText = {
  parts: { pool: '割当枠', minimum: '下限', maximum: '上限', lot: '割当単位', rule: '配分方法', locked: '固定する行' },
  issues: {
    poolUnreadable: ({ place, value }) => `${place}：「${value}」は1以上の整数（15桁以内）ではありません。`,
    lotUnreadable: ({ place, value }) => `${place}：「${value}」は1以上の整数（15桁以内）ではありません。`,
    limitUnreadable: ({ place, value }) => `${place}：「${value}」は個数（15桁以内の整数）として読めません。`,
    limitsCross: ({ value, detail }) => `下限${grouped(value)}個と上限${grouped(detail('maximum'))}個の間に、割当単位${grouped(detail('lot'))}個で配分できる個数がありません。いずれかを変えてください。`,
    noAllottees: () => '文書に割当対象者がありません。先に名簿を読み込んでください。',
    idTwice: ({ place, value }) => `${place}：「${value}」が名簿内で重複しています。一方の行を削除するか、追加し直してください。`,
    lockUnknown: ({ place, value }) => `${place}：「${value}」という識別子や社員番号は名簿にありません。`,
    lockedUnreadable: ({ place, value }) => `${place}：「${value}」は個数として読めないため、行を固定できません。先に訂正してください。`,
    lockedAbovePool: ({ place, value, detail }) => `${place}：この行の${grouped(value)}個を加えると固定する行の合計が${grouped(detail('locked'))}個となり、割当枠${grouped(detail('pool'))}個を超えます。固定を外すか、割当枠を増やしてください。`,
    allLocked: ({ place, value }) => `${place}：すべての行が固定されていて、${grouped(value)}個が残ります。固定を外すか、割当枠を減らしてください。`,
    gradeUnknown: ({ place, value }) => `${place}：${value === '' ? '役職がなく' : `配分方法に「${value}」がなく`}、その他を表す * もありません。いずれかを補ってください。`,
    gradeTwice: ({ place, value }) => `${place}：役職「${value}」が2回指定されています。1つにしてください。`,
    pointsUnreadable: ({ place, value, detail }) => `${place}：役職「${detail('grade')}」の「${value}」は点数として読めません。`,
    pointsNegative: ({ place, value, detail }) => `${place}：役職「${detail('grade')}」の「${value}」は負の数です。点数は0以上にしてください。`,
    columnUnreadable: ({ place, value }) => `${place}：${value === '' ? '数値がない' : `「${value}」は数値ではない`}ため、この列では配分できません。`,
    columnNegative: ({ place, value }) => `${place}：「${value}」は負の数のため、この列では配分できません。`,
    noWeights: ({ place }) => `${place}：配分の対象となる全員の比重が0です。0より大きい数を1つ以上指定してください。`,
    fixedUnreadable: ({ place, value, detail }) => `${place}：役職「${detail('grade')}」の「${value}」は個数として読めません。`,
    fixedOutsideLimits: ({ place, detail }) => `${place}：定数${grouped(detail('fixed'))}個は、下限・上限・割当単位のいずれかに合いません。いずれかを変えてください。`,
    fixedNotPool: ({ place, value, detail }) => `${place}：定数の合計は${grouped(detail('sum'))}個ですが、配分するのは${grouped(value)}個です。割当枠または配分方法を変えてください。`,
    poolNotInLots: ({ place, value, detail }) => `${place}：配分する${grouped(value)}個は、割当単位${grouped(detail('lot'))}個の倍数ではありません。いずれかを変えてください。`,
    poolBelowMinimum: ({ place, value, detail }) => `${place}：下限の合計は${grouped(detail('sum'))}個ですが、配分するのは${grouped(value)}個です。割当枠を増やすか、下限を下げてください。`,
    poolAboveMaximum: ({ place, value, detail }) => `${place}：配分するのは${grouped(value)}個ですが、限度は合計${grouped(detail('sum'))}個です。割当枠を減らすか、上限を上げてください。`,
  },
  warnings: {
    gradeUnused: ({ place, value }) => `${place}：役職「${value}」の人は名簿にいません。`,
    rowsWithoutRights: ({ value }) => `${grouped(value)}行には割当てがありません。文書の割当個数は空欄になります。`,
  },
};

/** Names of the parts of an allocation, and sentences about it. */
export const allocationText: Record<Language, AllocationText> = { en, ja };

/** Why an allocation is refused, or a warning about it, as one sentence: the place, the problem, what to do. */
export function allocationSentence(issue: AllocationIssue | AllocationWarning, language: Language): string {
  const { parts, issues, warnings } = allocationText[language];
  const { code, path, value, details } = issue;
  const sentence = isWarning(code) ? warnings[code] : issues[code];
  const place = isPart(path) ? parts[path] : placeInWords(path, details?.['name'] ?? '', language);
  return sentence({ place, value, detail: (name) => details?.[name] ?? '' });
}

const isPart = (path: string): path is PlanPart => Object.hasOwn(en.parts, path);

const isWarning = (code: (AllocationIssue | AllocationWarning)['code']): code is AllocationWarning['code'] => Object.hasOwn(en.warnings, code);
