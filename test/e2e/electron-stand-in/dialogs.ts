import type { Context } from './context.ts';
import { onlyKnown } from './strict.ts';
import { membersOf } from './typings.ts';

/** How a person will answer the next dialog: `null` cancels, a button is named by its label. */
export type ScriptedDialog =
  | { readonly kind: 'open'; readonly path: string | null }
  | { readonly kind: 'save'; readonly path: string | null }
  | { readonly kind: 'message'; readonly button: string }
  | { readonly kind: 'error' };

/** A dialog that was shown. */
export interface ShownDialog {
  readonly kind: ScriptedDialog['kind'];
  readonly options: Readonly<Record<string, unknown>>;
  /** Whether it belongs to a window of the program. */
  readonly onWindow: boolean;
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
  readonly type?: string;
  readonly buttons?: readonly string[];
}

const OPTIONS: Record<Exclude<ScriptedDialog['kind'], 'error'>, string> = { open: 'OpenDialogOptions', save: 'SaveDialogOptions', message: 'MessageBoxOptions' };
const MESSAGE_TYPES = ['none', 'info', 'warning', 'error', 'question'];

/** A window of the program, which dialogs may stand over. */
export interface WindowTest {
  readonly isWindow: (value: object) => boolean;
  readonly isDestroyed: (window: object) => boolean;
}

/** `electron.dialog`: the parent window may be left out. A dialog that no test expects is a problem. */
export const createDialogs = (context: Context, answers: readonly ScriptedDialog[], windows: WindowTest) => {
  const { refuse } = context;
  const queue = [...answers];
  const shown: ShownDialog[] = [];

  const next = <Kind extends ScriptedDialog['kind']>(kind: Kind, options: object, onWindow: boolean): Answer<Kind> => {
    shown.push({ kind, options: { ...options }, onWindow });
    const answer = queue.shift();
    if (answer?.kind !== kind) throw refuse(`A dialog (${kind}) came that no test expects: ${JSON.stringify(options)}; scripted: ${JSON.stringify(answer ?? null)}.`);
    return answer as Answer<Kind>; // its kind has just been compared
  };

  /** Electron's calls come as (options) and as (window, options). */
  const show = <Kind extends keyof typeof OPTIONS, Options extends object>(kind: Kind, given: readonly object[]): { answer: Answer<Kind>; options: Options } => {
    context.needsReady('dialog module can only be used after app is ready');
    const onWindow = given[0] !== undefined && windows.isWindow(given[0]);
    if (onWindow && given[0] !== undefined && windows.isDestroyed(given[0])) throw new TypeError('Object has been destroyed');
    const options = (onWindow ? given[1] : given[0]) ?? {};
    onlyKnown(`a dialog to ${kind}`, options, membersOf(OPTIONS[kind]), refuse);
    return { answer: next(kind, options, onWindow), options: options as Options }; // the options of the kind that was asked for
  };

  const module = context.strict(
    'dialog',
    {
      async showOpenDialog(...given: readonly object[]) {
        const { path } = show('open', given).answer;
        return { canceled: path === null, filePaths: path === null ? [] : [path] };
      },
      async showSaveDialog(...given: readonly object[]) {
        const { path } = show('save', given).answer;
        return { canceled: path === null, filePath: path ?? '' };
      },
      async showMessageBox(...given: readonly object[]) {
        const { answer, options } = show<'message', MessageOptions>('message', given);
        const { message, type = 'none', buttons = ['OK'] } = options;
        if (!MESSAGE_TYPES.includes(type)) throw refuse('Invalid message box type');
        const response = buttons.indexOf(answer.button);
        if (response < 0) throw refuse(`"${message}" has no button "${answer.button}" but ${buttons.join(', ')}.`);
        return { response, checkboxChecked: false };
      },
      /** May be called before the program is ready, and waits for nobody. */
      showErrorBox(title: string, content: string): void {
        try {
          next('error', { title, content }, false);
        } catch {
          // The problem is noted; Electron's own box throws nothing at the program.
        }
      },
    },
    'Dialog',
  );

  const script: DialogScript = { answer: (...more) => void queue.push(...more), shown, unused: queue };
  return { module, script };
};
