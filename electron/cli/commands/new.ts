import { basename } from 'node:path';
import { newDocument } from '#shared/grant/new-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { success } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';
import { answerText } from '../answer-text.ts';
import { defineCommand } from '../command.ts';
import { saveDocument } from '../open-document.ts';
import { OUT } from '../options.ts';
import { requiredValue } from '../required-values.ts';
import { visibleText } from '../visible-text.ts';

const SAMPLES: Readonly<Record<'reference' | 'scenarios' | 'empty', (language: Language) => GrantDocument>> = { reference: referenceDocument, scenarios: sampleDocument, empty: newDocument };

type SampleName = keyof typeof SAMPLES;

const isSample = (name: string): name is SampleName => Object.hasOwn(SAMPLES, name);

/** `grantsheet new --sample reference --out F` */
export const newCommand = defineCommand({
  name: 'new',
  text: {
    en: {
      summary: 'Write a new document from a sample.',
      details: 'Samples, in the language of the messages: "reference", the notice of 31 October 2006 with its price still to be decided; "scenarios", the same with scenarios, a sensitivity and a list of allottees that are made up; "empty", nothing filled in.',
    },
    ja: {
      summary: 'サンプルから新しい文書を作成します。',
      details: 'サンプル（メッセージと同じ言語）："reference" は2006年10月31日の開示（行使価額は未定）、"scenarios" はそれに架空のシナリオ・感応度分析・割当対象者の名簿を加えたもの、"empty" は空の文書です。',
    },
  },
  operands: [],
  options: [
    { name: 'sample', value: 'NAME', required: true, choices: Object.keys(SAMPLES), meaning: { en: 'the sample to start from: reference, scenarios, empty', ja: '元になるサンプル：reference、scenarios、empty' } },
    OUT,
  ],
  async run({ options, language }) {
    const sample = requiredValue(options.sample);
    const path = requiredValue(options.out);
    const document = SAMPLES[isSample(sample) ? sample : 'empty'](language);
    const saved = await saveDocument(path, document);
    if (!saved.ok) return saved;
    const file = basename(path);
    return success({ json: { file, title: document.title }, text: answerText[language].written(visibleText(file)), remarks: [], problems: false });
  },
});
