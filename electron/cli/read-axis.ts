import { AXIS_INPUTS, type AxisInput } from '#shared/grant/input-names.ts';
import type { SensitivityAxis } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';

const UNCLEAR: Readonly<Record<Language, (option: string, text: string, inputs: string) => string>> = {
  en: (option, text, inputs) => `${option} does not understand "${text}"; write INPUT=START:END:STEP or INPUT=VALUE,VALUE, with an input of ${inputs}.`,
  ja: (option, text, inputs) => `${option} の「${text}」は解釈できません。「項目=開始:終了:刻み」または「項目=値,値」の形で、項目は ${inputs} から指定してください。`,
};

/** Reads an axis as it is typed: INPUT=START:END:STEP or INPUT=VALUE,VALUE. The values themselves are judged by the matrix. */
export function readAxis(option: string, text: string, language: Language): Result<SensitivityAxis> {
  const [, name, values = ''] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  const input = AXIS_INPUTS.find((known) => known.toLowerCase() === name?.trim().toLowerCase());
  if (input === undefined) return unclear(option, text, language);
  const parts = values.split(':').map((part) => part.trim());
  if (parts.length === 1) return success(listed(input, values));
  const [start, end, step] = parts;
  if (start === undefined || end === undefined || step === undefined || parts.length > 3) return unclear(option, text, language);
  return success({ input, values: { kind: 'steps', start, end, step } });
}

const listed = (input: AxisInput, values: string): SensitivityAxis =>
  ({ input, values: { kind: 'list', values: values.split(',').map((value) => value.trim()).filter((value) => value !== '') } });

const unclear = (option: string, text: string, language: Language): Result<never> =>
  failure('axisUnclear', UNCLEAR[language](`--${option}`, text, AXIS_INPUTS.join(', ')));
