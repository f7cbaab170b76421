import type { Language } from './language.ts';

/** A question about files, and its answer in the desktop program and in a browser. */
export interface HelpFile {
  readonly question: string;
  readonly answer: Readonly<Record<'desktop' | 'browser', string>>;
}

const both = (answer: string): HelpFile['answer'] => ({ desktop: answer, browser: answer });

/** The help page that says where data is stored, and which data never leave the machine. */
export const helpFiles: Record<Language, readonly HelpFile[]> = {
  en: [
    {
      question: 'Where is my document?',
      answer: {
        desktop: 'In the .grant file that you saved, and nowhere else. One file holds the whole grant: terms, scenarios, sensitivities, allottees and notes.',
        browser: 'In the .grant file that you saved, and nowhere else. Where the browser cannot write to a file again, saving downloads it to your folder of downloads.',
      },
    },
    { question: 'What happens to work that I have not saved?', answer: both('It is kept on this computer within a second. If Grantsheet ends without you, it is offered at the next start.') },
    { question: 'Can I go back to an earlier version?', answer: both('The last ten saved versions of each document are kept on this computer: Earlier versions… opens one as a copy, and the file stays as it is.') },
    {
      question: 'Where does Grantsheet keep its own data?',
      answer: both('Settings, unsaved work, earlier versions and the list of recent files are in one folder that only you can read: %APPDATA%\\Grantsheet on Windows, ~/Library/Application Support/Grantsheet on a Mac, ~/.config/grantsheet on Linux, or the folder named by GRANTSHEET_DATA_DIR.'),
    },
    {
      question: 'What leaves this computer?',
      answer: {
        desktop: 'Nothing. Grantsheet asks the network for nothing and sends nothing: no account, no telemetry, no updates. This help is part of the program, too.',
        browser: 'Nothing. The page talks to the Grantsheet on this computer alone (127.0.0.1): no account, no telemetry, no updates. This help is part of the program, too.',
      },
    },
    { question: 'What can be read?', answer: both('Documents (.grant), board packs that Grantsheet exported (.xlsx, with what was changed in blue cells), and lists of allottees from Excel and CSV files. What could not be read is listed with its reason; nothing is dropped silently.') },
  ],
  ja: [
    {
      question: '文書はどこにありますか。',
      answer: {
        desktop: '保存した.grantファイルの中だけにあります。要項、シナリオ、感応度分析、割当対象者、備考のすべてが1つのファイルに入ります。',
        browser: '保存した.grantファイルの中だけにあります。ブラウザーがファイルに上書きできない場合、保存するとダウンロードフォルダーに入ります。',
      },
    },
    { question: '保存していない変更はどうなりますか。', answer: both('1秒以内にこのコンピューターに保管します。Grantsheetが不意に終了した場合は、次の起動時に復元できます。') },
    { question: '以前のバージョンに戻せますか。', answer: both('文書ごとに、保存した最新10件のバージョンをこのコンピューターに保管しています。「以前のバージョン…」で複製として開けます。元のファイルは変わりません。') },
    {
      question: 'Grantsheet自身のデータはどこにありますか。',
      answer: both('設定、未保存の変更、以前のバージョン、最近使ったファイルの一覧は、本人だけが読める1つのフォルダーにあります。Windowsは%APPDATA%\\Grantsheet、Macは~/Library/Application Support/Grantsheet、Linuxは~/.config/grantsheet、またはGRANTSHEET_DATA_DIRで指定したフォルダーです。'),
    },
    {
      question: 'このコンピューターの外に送られるものはありますか。',
      answer: {
        desktop: 'ありません。Grantsheetはネットワークから何も取得せず、何も送信しません。アカウント、利用状況の送信、自動更新はありません。このヘルプもプログラムに含まれています。',
        browser: 'ありません。このページは、このコンピューターのGrantsheet（127.0.0.1）とだけ通信します。アカウント、利用状況の送信、自動更新はありません。このヘルプもプログラムに含まれています。',
      },
    },
    { question: '何を読み込めますか。', answer: both('文書（.grant）、Grantsheetが出力した取締役会資料（.xlsx、青のセルの変更を含む）、ExcelとCSVの割当対象者の名簿です。読み込めなかったものは理由とともに表示し、黙って省くことはありません。') },
  ],
};
