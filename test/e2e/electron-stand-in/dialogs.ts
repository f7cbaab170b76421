import { onlyKnown, strict } from './strict.ts';

/** How a person will answer the next dialog: `null` cancels, a button is named by its label. */
export type ScriptedDialog =
  | { readonly kind: 'open'; readonly path: string | null }
  | { readonly kind: 'save'; readonly path: string | null }
  | { readonly kind: 'message'; readonly button: string };

/** A dialog that was shown. */
export interface ShownDialog {
  readonly kind: ScriptedDialog['kind'];
  readonly options: Readonly<Record<string, unknown>>;
}

/** The dialogs of a test: what will be answered, and what was asked. */
export interface DialogScript {
  answer(...answers: readonly ScriptedDialog[]): void;
  readonly shown: readonly ShownDialog[];
  /** Answers that no dialog has asked for yet. */
  readonly unused: readonly ScriptedDialog[];
}

type Answer<Kind extends ScriptedDialog['kind']> = Extract<ScriptedDialog, { kind: Kind }>;

interface MessageOptions {
  readonly message: string;
  readonly buttons: readonly string[];
}

const OPTIONS: Record<ScriptedDialog['kind'], readonly string[]> = {
  open: ['title', 'defaultPath', 'filters', 'properties'],
  save: ['title', 'defaultPath', 'filters', 'properties'],
  message: ['type', 'message', 'detail', 'buttons', 'defaultId', 'cancelId', 'noLink'],
};

export const createDialogs = (answers: readonly ScriptedDialog[], problem: (text: string) => Error) => {
  const queue = [...answers];
  const shown: ShownDialog[] = [];

  const next = <Kind extends ScriptedDialog['kind']>(kind: Kind, options: object): Answer<Kind> => {
    onlyKnown(`a dialog to ${kind}`, options, OPTIONS[kind]);
    shown.push({ kind, options: { ...options } });
    const answer = queue.shift();
    if (answer?.kind !== kind) throw problem(`A dialog (${kind}) came that no test expects: ${JSON.stringify(options)}; scripted: ${JSON.stringify(answer ?? null)}.`);
    return answer as Answer<Kind>; // its kind has just been compared
  };

  const module = strict('dialog', {
    async showOpenDialog(_window: unknown, options: object) {
      const { path } = next('open', options);
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
    async showSaveDialog(_window: unknown, options: object) {
      const { path } = next('save', options);
      return { canceled: path === null, filePath: path ?? '' };
    },
    async showMessageBox(_window: unknown, options: MessageOptions) {
      const { button } = next('message', options);
      const response = options.buttons.indexOf(button);
      if (response < 0) throw problem(`"${options.message}" has no button "${button}" but ${options.buttons.join(', ')}.`);
      return { response, checkboxChecked: false };
    },
  });

  const script: DialogScript = { answer: (...more) => void queue.push(...more), shown, unused: queue };
  return { module, script };
};
