import { recogniseCategory } from '#shared/allottees/categories.ts';
import type { AllotteeField } from '#shared/allottees/list-reading.ts';
import { normaliseCode, normaliseName } from '#shared/allottees/normalise.ts';
import { readRights } from '#shared/allottees/read-rights.ts';
import type { AllotteeCell, Command } from '#shared/commands/command.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { NEW_ROW } from './allottee-source.ts';

/** What a typed text comes to: a command, or why it is refused. */
export type AllotteeEdit = { readonly command: Command } | { readonly refused: string };

const NOBODY: Omit<Allottee, 'id'> = { employeeNumber: '', name: '', company: '', category: '', grade: '', rights: null, note: '' };

/** Reads a text typed into a cell of the allottee list. */
export function editOf(document: GrantDocument, { rowId, columnId }: CellPlace, text: string, language: Language): AllotteeEdit {
  // The grid asks about the columns of allotteeColumns alone.
  const cell = cellOf(document, rowId, columnId as AllotteeField, text, language);
  if ('refused' in cell) return cell;
  if (rowId !== NEW_ROW) return { command: { type: 'setAllotteeCells', cells: [cell] } };
  const allottee: Allottee = { ...NOBODY, [cell.field]: cell.value, id: nextId(document.allottees) };
  return { command: { type: 'addAllottees', at: document.allottees.length, allottees: [allottee] } };
}

function cellOf(document: GrantDocument, id: string, field: AllotteeField, text: string, language: Language): AllotteeCell | { readonly refused: string } {
  switch (field) {
    case 'rights':
      return rightsCell(document, id, text, language);
    case 'category':
      return { id, field, value: recogniseCategory(text) ?? normaliseCode(text) };
    case 'employeeNumber':
      return { id, field, value: normaliseCode(text) };
    case 'name':
    case 'company':
    case 'grade':
    case 'note':
      return { id, field, value: normaliseName(text) };
  }
}

function rightsCell({ grant }: GrantDocument, id: string, text: string, language: Language): AllotteeCell | { readonly refused: string } {
  if (text.trim() === '') return { id, field: 'rights', value: null };
  const sharesPerRight = /^[1-9]\d*$/.test(grant.sharesPerRight ?? '') ? grant.sharesPerRight : null;
  const reading = readRights(text, { countsShares: false, sharesPerRight });
  if (reading.ok) return { id, field: 'rights', value: reading.rights };
  const issue = { code: reading.code, severity: 'error', row: 0, column: null, value: text, details: { sharesPerRight: sharesPerRight ?? '' } } as const;
  return { refused: listIssueSentence(issue, language) };
}

function nextId(allottees: readonly Allottee[]): string {
  const taken = new Set(allottees.map(({ id }) => id));
  let number = allottees.length + 1;
  while (taken.has(`a${number}`)) number += 1;
  return `a${number}`;
}
