import type { definitionText } from '#shared/text/definition-text.ts';
import type { Definition } from './definition.ts';

interface DefinitionBodyProps {
  readonly definition: Definition;
  readonly text: (typeof definitionText)['en'];
}

/** The definition of a term, an input or a figure: its meaning, its rule and its source. */
export function DefinitionBody({ definition: { meaning, rule, source }, text }: DefinitionBodyProps) {
  return (
    <>
      <p>{meaning}</p>
      {rule !== null && <p><span className="definition-label">{text.rule}</span> {rule}</p>}
      {source !== null && <p><span className="definition-label">{text.source}</span> {source}</p>}
    </>
  );
}
