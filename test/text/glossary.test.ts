import { describe, expect, it } from 'vitest';
import { allotteeText } from '#shared/text/allottees.ts';
import { figureText } from '#shared/text/figures.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { PACK_SHEETS } from '#shared/workbook/sheets/pack-sheets.ts';
import { GLOSSARY, NOT_SAID } from './glossary.ts';
import { TEXT_FILES, textsOf, type SourceText } from './source-texts.ts';

/** These hold names of former versions, and words of other people's lists, which are read. */
const READ_NOT_SAID = ['shared/text/former-names.ts', 'shared/text/read-date.ts'];

const TEXTS = TEXT_FILES.filter((file) => !READ_NOT_SAID.includes(file)).flatMap(textsOf);
const told = ({ file, text }: SourceText): string => `${file}: ${text}`;

it('sees the texts of the window, the workbook and the command line, in both languages', () => {
  for (const [file, language, text] of [
    ['shared/text/checks.ts', 'en', 'All checks pass. Click a line to go to it.'],
    ['shared/text/parts/scenarios.ts', 'ja', 'シナリオ{}件の追加'],
    ['shared/workbook/sheets/terms/text.ts', 'ja', '株式の状況'],
    ['electron/cli/commands/import.ts', 'en', '{} ({}): "{}" could not be read; the document keeps its value.'],
    ['shared/text/sheet.ts', 'ja', 'データの個数 {}'],
  ]) expect(TEXTS).toContainEqual({ file, language, text });
});

describe.each(LANGUAGES)('one name for one thing, in %s', (language) => {
  const texts = TEXTS.filter((text) => text.language === language);

  it.each(GLOSSARY)('$en, $ja', ({ [language]: name, not }) => {
    const variants = not[language] ?? [];
    expect(texts.filter(({ text }) => variants.some((variant) => variant.test(text))).map(told)).toEqual([]);
    expect(texts.some(({ text }) => text.toLowerCase().includes(name.toLowerCase())), `“${name}” is said somewhere`).toBe(true);
  });

  it('nothing is said that nobody says', () => {
    expect(texts.filter(({ text }) => NOT_SAID[language].some((turn) => turn.test(text))).map(told)).toEqual([]);
  });

  it('no heading stands over two columns, and no name means two figures', () => {
    const { inputs, metrics } = figureText[language];
    const labels = [...Object.values(inputs), ...Object.values(metrics)];
    expect(repeated(labels.map(({ heading }) => heading))).toEqual([]);
    expect(repeated(labels.map(({ name }) => name))).toEqual([]);
    expect(repeated(Object.values(allotteeText[language].fields))).toEqual([]);
    expect(repeated(PACK_SHEETS.map(({ text }) => text[language].sheet))).toEqual([]);
  });
});

const repeated = (names: readonly string[]): readonly string[] => names.filter((name, index) => names.indexOf(name) !== index);
