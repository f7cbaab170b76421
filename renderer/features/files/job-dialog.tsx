import { windowText } from '#shared/text/window.ts';
import { useLanguage, useSession } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

/** A long-running job: its name, its progress, and a button to cancel it. */
export function JobDialog() {
  const job = useSession((state) => state.job);
  const language = useLanguage();
  if (job === null) return null;
  return (
    <Dialog title={job.title} onClose={job.stop} actions={<Button look="outlined" onClick={job.stop}>{windowText[language].stop}</Button>}>
      <p>{job.text}</p>
      <progress aria-label={job.text} max={1} value={job.fraction} />
    </Dialog>
  );
}
