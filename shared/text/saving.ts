import type { Language } from './language.ts';

/** Texts about saving over a file that is not as it was, about what differs, and about earlier versions. */
export interface SavingText {
  readonly changedTitle: (name: string) => string;
  readonly changedBody: (time: string) => string;
  readonly keepMine: string;
  readonly takeTheirs: string;
  readonly takeTheirsNote: string;
  readonly overwrite: string;
  readonly overwriteNote: string;
  readonly compare: string;
  readonly copyOf: (stem: string) => string;
  readonly tookTheirs: (name: string) => string;
  readonly mineIsKept: string;
  readonly goneTitle: (name: string) => string;
  readonly goneBody: string;
  readonly saveAgain: string;
  readonly saveAs: string;
  readonly readOnlyTitle: (name: string) => string;
  readonly readOnlyBody: string;
  readonly replace: string;
  readonly openElsewhere: (name: string) => string;
  readonly openElsewhereNote: string;
  readonly differencesTitle: (name: string) => string;
  readonly onDisk: string;
  readonly mine: string;
  readonly item: string;
  readonly comparing: string;
  readonly notComparable: string;
  readonly versions: string;
  readonly versionsTitle: (name: string) => string;
  readonly versionsBody: string;
  readonly noVersions: string;
  readonly notSaved: string;
  readonly time: string;
  readonly change: string;
  readonly firstVersion: string;
  readonly openCopy: string;
  readonly openCopyOf: (time: string) => string;
  readonly openedVersion: (time: string) => string;
}

/** See {@link SavingText}. */
export const savingText: Record<Language, SavingText> = {
  en: {
    changedTitle: (name) => `“${name}” was changed by another program`,
    changedBody: (time) => `It was saved on ${time}, after you opened it. Your changes are not saved yet.`,
    keepMine: 'Save mine as a copy…',
    takeTheirs: 'Open the version on disk',
    takeTheirsNote: 'Your version is kept under Earlier versions.',
    overwrite: 'Replace it with mine',
    overwriteNote: 'The version on disk is replaced. It is kept under Earlier versions if there is room.',
    compare: 'Show differences…',
    copyOf: (stem) => `${stem} copy`,
    tookTheirs: (name) => `Opened “${name}” as it is on disk.`,
    mineIsKept: 'Your version is kept under Earlier versions.',
    goneTitle: (name) => `“${name}” is no longer there`,
    goneBody: 'It was moved, renamed or deleted since you opened it, or its disk is not connected. Your work is not saved yet.',
    saveAgain: 'Save there again',
    saveAs: 'Save as…',
    readOnlyTitle: (name) => `“${name}” is read-only`,
    readOnlyBody: 'It is protected against changes. Your work is not saved yet.',
    replace: 'Replace it anyway',
    openElsewhere: (name) => `“${name}” is also open in another Grantsheet window.`,
    openElsewhereNote: 'If both windows save, you are asked before one replaces the other’s work.',
    differencesTitle: (name) => `Differences in “${name}”`,
    onDisk: 'On disk',
    mine: 'Yours',
    item: 'Item',
    comparing: 'Comparing…',
    notComparable: 'The version on disk is not a Grantsheet document that can be read.',
    versions: 'Earlier versions…',
    versionsTitle: (name) => `Earlier versions of “${name}”`,
    versionsBody: 'The last ten saved versions, kept on this computer. A version opens as a copy; the file stays as it is.',
    noVersions: 'No earlier versions are kept yet. They are listed here from the next save on.',
    notSaved: 'Save the document first. Its versions are kept from then on.',
    time: 'Saved',
    change: 'What changed',
    firstVersion: 'Oldest version kept',
    openCopy: 'Open as a copy',
    openCopyOf: (time) => `Open as a copy: ${time}`,
    openedVersion: (time) => `Opened a copy of the version of ${time}. It is not saved yet.`,
  },
  ja: {
    changedTitle: (name) => `「${name}」は別のプログラムで変更されています`,
    changedBody: (time) => `開いた後、${time}に保存されています。こちらの変更はまだ保存されていません。`,
    keepMine: '自分の変更を別名で保存…',
    takeTheirs: 'ディスク上の内容を開く',
    takeTheirsNote: '自分の変更は「以前のバージョン」に残ります。',
    overwrite: '自分の内容で置き換える',
    overwriteNote: 'ディスク上の内容は置き換わります（空きがあれば「以前のバージョン」に残ります）。',
    compare: '違いを表示…',
    copyOf: (stem) => `${stem}のコピー`,
    tookTheirs: (name) => `ディスク上の「${name}」を開きました。`,
    mineIsKept: '自分の変更は「以前のバージョン」に残っています。',
    goneTitle: (name) => `「${name}」が元の場所にありません`,
    goneBody: '開いた後に移動、名前の変更または削除されたか、ディスクが接続されていません。変更はまだ保存されていません。',
    saveAgain: '元の場所に保存し直す',
    saveAs: '名前を付けて保存…',
    readOnlyTitle: (name) => `「${name}」は読み取り専用です`,
    readOnlyBody: '変更しないよう保護されています。変更はまだ保存されていません。',
    replace: '置き換える',
    openElsewhere: (name) => `「${name}」はGrantsheetの別のウィンドウでも開いています。`,
    openElsewhereNote: '両方で保存する場合は、相手の内容を置き換える前に確認します。',
    differencesTitle: (name) => `「${name}」の違い`,
    onDisk: 'ディスク上',
    mine: '自分',
    item: '項目',
    comparing: '比較しています…',
    notComparable: 'ディスク上の内容は、読み込めるGrantsheet文書ではありません。',
    versions: '以前のバージョン…',
    versionsTitle: (name) => `「${name}」の以前のバージョン`,
    versionsBody: '最近保存した10件までを、このコンピューターに残しています。コピーとして開くため、元のファイルは変わりません。',
    noVersions: '以前のバージョンはまだありません。次に保存した時から表示されます。',
    notSaved: '先に文書を保存してください。保存した時からバージョンが残ります。',
    time: '保存日時',
    change: '変更内容',
    firstVersion: '残っている最初のバージョン',
    openCopy: 'コピーとして開く',
    openCopyOf: (time) => `コピーとして開く：${time}`,
    openedVersion: (time) => `${time}のバージョンのコピーを開きました。まだ保存されていません。`,
  },
};
