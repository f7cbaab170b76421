import { useEffect, useState, type ReactNode } from 'react';
import { nextTask } from './pause.ts';

/** Content that is made in a task after the one that made what is around it: each of them takes most of a frame. */
export function AfterFirstPaint({ children }: { readonly children: ReactNode }) {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    let isThere = true;
    const frame = requestAnimationFrame(() => void nextTask().then(() => {
      if (isThere) setIsPainted(true);
    }));
    return () => {
      isThere = false;
      cancelAnimationFrame(frame);
    };
  }, []);
  return isPainted && children;
}
