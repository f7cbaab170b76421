/** The part that a target of a relation names, seen from the part it belongs to. */
export function targetOf(relations: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = relations.replace(/_rels\/[^/]+$/, '').split('/').filter((folder) => folder !== '');
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else folders.push(step);
  }
  return folders.join('/');
}

/** Checks that elements close in the order they open and that no bare sign stands in a text. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>/, '');
  for (const [, closing, name = '', rest = '', text = ''] of body.matchAll(/<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*\s*\/?)>([^<]*)/g)) {
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/.test(rest + text)) return false;
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (!rest.endsWith('/')) open.push(name);
  }
  const consumed = body.replaceAll(/<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*\s*\/?)>([^<]*)/g, '').trim();
  return open.length === 0 && consumed === '';
}
