import { useEffect, useState } from 'react';
import type { EarlierVersion } from '#shared/host/api.ts';
import type { Result } from '#shared/host/result.ts';
import { actionText } from '#shared/text/actions.ts';
import { differenceSummary } from '#shared/text/differences.ts';
import type { Language } from '#shared/text/language.ts';
import { savingText } from '#shared/text/saving.ts';
import { windowText } from '#shared/text/window.ts';
import type { Question } from '#renderer/store/questions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { DifferencesAnswer } from './differences-worker.ts';
import { startDifferencesThread } from './differences-thread.ts';
import { shownTime } from '#renderer/ui/shown-time.ts';

type VersionsQuestion = Extract<Question, { readonly kind: 'versions' }>;

/** The saved versions of the document, newest first, each with its changes from the previous one. */
export function VersionsDialog({ question: { name, versions, read, answer }, language }: { readonly question: VersionsQuestion; readonly language: Language }) {
  const text = savingText[language];
  const changes = useChanges(versions, read);
  return (
    <Dialog
      title={name === null ? actionText[language].earlierVersions.replace('…', '') : text.versionsTitle(name)}
      onClose={() => answer('cancel')}
      actions={<Button look="outlined" onClick={() => answer('cancel')}>{windowText[language].close}</Button>}
    >
      {name === null && <p>{text.notSaved}</p>}
      {name !== null && <p>{versions.length === 0 ? text.noVersions : text.versionsBody}</p>}
      {versions.length > 0 && (
        <table className="versions">
          <thead><tr><th scope="col">{text.time}</th><th scope="col">{text.change}</th><td /></tr></thead>
          <tbody>
            {versions.map((version, index) => {
              const time = shownTime(version.savedAt, language);
              return (
                <tr key={version.id}>
                  <th scope="row">{time}</th>
                  <td>{index === versions.length - 1 ? text.firstVersion : inWords(changes.get(version.id), language)}</td>
                  <td><Button look="outlined" aria-label={text.openCopyOf(time)} onClick={() => answer(version)}>{text.openCopy}</Button></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

function inWords(answer: DifferencesAnswer | undefined, language: Language): string {
  if (answer === undefined) return '…';
  return answer === null ? '–' : differenceSummary(answer, language);
}

/** The changes of each version from the previous one, as far as they are known. */
function useChanges(versions: readonly EarlierVersion[], read: (version: EarlierVersion) => Promise<Result<Uint8Array>>): ReadonlyMap<string, DifferencesAnswer> {
  const [changes, setChanges] = useState<ReadonlyMap<string, DifferencesAnswer>>(new Map());
  useEffect(() => {
    if (versions.length < 2) return;
    const thread = startDifferencesThread();
    let ended = false;
    const compareAll = async (): Promise<void> => {
      let after: Result<Uint8Array> | null = null;
      for (const [index, version] of versions.entries()) {
        const before = await read(version);
        const later = versions[index - 1];
        if (ended) return;
        if (later !== undefined && after !== null) {
          const answer = before.ok && after.ok ? await thread.compare(before.value, after.value) : null;
          setChanges((known) => new Map([...known, [later.id, answer]]));
        }
        after = before;
      }
    };
    void compareAll();
    return () => {
      ended = true;
      thread.end();
    };
  }, [versions, read]);
  return changes;
}
