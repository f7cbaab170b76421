import { basename } from 'node:path';
import { newDocument } from '#shared/grant/new-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { success } from '#shared/host/result.ts';
import { commandLineText } from '#shared/text/command-line.ts';
import type { Command } from '../command.ts';
import { saveDocument } from '../open-document.ts';
import { theValue } from '../the-value.ts';
import { visibleText } from '../visible-text.ts';

const SAMPLES = { reference: referenceDocument, empty: newDocument } as const;

type SampleName = keyof typeof SAMPLES;

const isSample = (name: string): name is SampleName => Object.hasOwn(SAMPLES, name);

/** `grantsheet new --sample reference --out F` */
export const newCommand: Command = {
  name: 'new',
  operands: [],
  options: [{ name: 'sample', required: true, choices: Object.keys(SAMPLES) }, { name: 'out', required: true }],
  async run({ options, language }) {
    const sample = theValue(options.sample);
    const path = theValue(options.out);
    const document = SAMPLES[isSample(sample) ? sample : 'empty']();
    const saved = await saveDocument(path, document);
    if (!saved.ok) return saved;
    const file = basename(path);
    return success({ json: { file, title: document.title }, text: commandLineText[language].answers.written(visibleText(file)), remarks: [], problems: false });
  },
};
