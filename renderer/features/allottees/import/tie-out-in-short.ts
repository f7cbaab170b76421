import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { tieOut, type TieOutLine } from '#shared/allottees/tie-out.ts';
import type { Allottee, GrantTerms } from '#shared/grant/schema.ts';
import { allotteesScreenText, type AllotteesScreenText } from '#shared/text/allottees-screen.ts';
import type { Language } from '#shared/text/language.ts';
import { labelled } from '#shared/text/punctuation.ts';

/** What a list comes to against the terms, on one line, or that it is being added up where that is null: "Tie-out · Persons: 3 missing · Rights: ✓ agrees". */
export function tieOutInShort(grant: GrantTerms, allottees: readonly Allottee[] | null, language: Language): string {
  const text = allotteesScreenText[language];
  if (allottees === null) return `${text.tieOut} · ${text.addingUp}`;
  const { persons, rights, agrees } = tieOut(grant, allottees);
  if (agrees) return `${text.tieOut} · ✓ ${text.agrees}`;
  return [text.tieOut, labelled(text.personsHeading, inShort(persons, text), language), labelled(text.rightsHeading, inShort(rights, text), language)].join(' · ');
}

function inShort({ difference }: TieOutLine, text: AllotteesScreenText): string {
  if (difference === null) return text.notAnnounced;
  if (difference === '0') return `✓ ${text.agrees}`;
  const count = formatDecimal(difference.replace('-', ''));
  return difference.startsWith('-') ? text.missing(count) : text.tooMany(count);
}
