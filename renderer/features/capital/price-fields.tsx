import { capitalText } from '#shared/text/capital.ts';
import { setSlice } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { capitalChoice } from './capital-choice.ts';
import type { CapitalPrices } from './capital-prices.ts';

/** Which prices are looked at. */
export function PriceFields({ texts, prices, problem }: CapitalPrices) {
  const session = useSessionStore();
  const text = capitalText[useLanguage()];
  const { typed } = useSlice(capitalChoice);
  return (
    <>
      {(['start', 'step', 'end'] as const).map((field) => (
        <TextField
          key={field}
          label={text.fields[field]}
          inputMode="decimal"
          value={texts[field]}
          problem={problem?.field === field ? problem.sentence : null}
          onFocus={(event) => event.target.select()}
          onChange={(value) => setSlice(session, capitalChoice, (choice) => ({ ...choice, typed: { ...texts, [field]: value }, prices }))}
        />
      ))}
      <Button look="outlined" disabled={typed === null} onClick={() => setSlice(session, capitalChoice, (choice) => ({ ...choice, typed: null, prices: null }))}>{text.aroundPrice}</Button>
    </>
  );
}
