import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { definitionText } from '#shared/text/definition-text.ts';
import { definitionOf, definitionSentence } from '#renderer/cases/definition.ts';
import { DefinitionBody } from '#renderer/cases/definition-body.tsx';
import { useDocument, useLanguage, useSession } from '#renderer/store/use-session.ts';
import { placeInWindow, type Point } from '#renderer/ui/place-in-window.ts';
import '../cases/definition.css';

/** How long the pointer rests on a heading, or the focus on a term, before its definition is shown. */
const DELAY_MILLISECONDS = 600;
/** Time to move the pointer from the heading to the definition, which can be read and copied. */
const GRACE_MILLISECONDS = 200;

interface Shown {
  readonly id: string;
  readonly at: Point;
}

/**
 * Shows the definition of elements that have one (`data-definition`): column headings and names of terms. It appears
 * when the pointer rests there or the focus came by keyboard, and closes on Escape, a press, or when the pointer
 * leaves.
 */
export function DefinitionTip() {
  const [shown, setShown] = useState<Shown | null>(null);
  const language = useLanguage();
  const document = useDocument();
  const tip = useRef<HTMLDivElement>(null);
  useTipGestures(shown !== null, setShown);
  useActiveColumnDescription();
  const definition = shown === null ? null : definitionOf(shown.id, document, language);

  useLayoutEffect(() => {
    if (tip.current === null || shown === null) return;
    return placeInWindow(tip.current, shown.at);
  }, [shown, definition?.id]);

  if (definition === null) return null;
  return <div ref={tip} role="tooltip" className="definition-tip"><h2>{definition.name}</h2><DefinitionBody definition={definition} text={definitionText[language]} /></div>;
}

function useTipGestures(isShown: boolean, setShown: (shown: Shown | null) => void): void {
  const shownNow = useRef(isShown);
  useLayoutEffect(() => {
    shownNow.current = isShown;
  }, [isShown]);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    // A timer of its own: scrolling under a resting pointer means that the pointer is elsewhere, which does not concern the focus.
    let pointerTimer = 0;
    let focusTimer = 0;
    const stopTimers = (): void => {
      clearTimeout(pointerTimer);
      clearTimeout(focusTimer);
    };
    const hide = (): void => {
      stopTimers();
      if (shownNow.current) setShown(null);
    };
    const show = (element: HTMLElement): void => {
      const id = element.dataset['definition'];
      const { left, bottom } = element.getBoundingClientRect();
      if (id !== undefined && element.isConnected) setShown({ id, at: { x: left, y: bottom + 4 } });
    };
    const onPointer = ({ target, pointerType }: PointerEvent): void => {
      if (pointerType === 'touch') return;
      const over = holderOf(target);
      clearTimeout(pointerTimer);
      if (over !== null) pointerTimer = window.setTimeout(() => show(over), DELAY_MILLISECONDS);
      else if (shownNow.current && !(target instanceof Element && target.closest('.definition-tip') !== null)) pointerTimer = window.setTimeout(hide, GRACE_MILLISECONDS);
    };
    addEventListener('pointerover', onPointer, { signal });
    addEventListener('focusin', ({ target }) => {
      const holder = holderOf(target);
      hide();
      if (holder !== null && holder === target && holder.matches(':focus-visible')) focusTimer = window.setTimeout(() => show(holder), DELAY_MILLISECONDS);
    }, { signal });
    addEventListener('pointerdown', ({ target }) => {
      if (!(target instanceof Element) || target.closest('.definition-tip') === null) hide();
    }, { signal, capture: true });
    addEventListener('keydown', (event) => {
      // Allows a person to copy the definition.
      if (event.ctrlKey || event.metaKey || event.key === 'Shift') return;
      if (event.key === 'Escape' && shownNow.current) event.stopPropagation();
      hide();
    }, { signal, capture: true });
    // Focusing an element scrolls it into view, which must not prevent its definition.
    addEventListener('scroll', () => shownNow.current && hide(), { signal, capture: true });
    // Its element has moved by then.
    addEventListener('resize', hide, { signal });
    return () => {
      listening.abort();
      stopTimers();
    };
  }, [setShown]);
}

const holderOf = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('[data-definition]') : null);

/**
 * Describes the sheet's text field by the heading of the active column: screen readers stay in that field while a
 * person moves through cells.
 */
function useActiveColumnDescription(): void {
  const columnId = useSession(({ activeCell }) => activeCell?.place.columnId ?? null);
  const language = useLanguage();
  useEffect(() => {
    const field = document.querySelector('.cell-editor');
    const sentence = columnId === null ? null : definitionSentence(columnId, language);
    if (sentence === null) field?.removeAttribute('aria-description');
    else field?.setAttribute('aria-description', sentence);
  }, [columnId, language]);
}
