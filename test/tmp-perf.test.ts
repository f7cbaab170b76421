import { it } from 'vitest';
import { readAllotteeList } from '#shared/workbook/read-allottee-list.ts';
import { LIST_AS_FOUND } from '#shared/allottees/list-reading.ts';
import { reviewRows, rowsOfKind } from '#renderer/features/allottees/import/review-rows.ts';
import { takenRows } from '#renderer/features/allottees/import/taken-rows.ts';
import { logLines } from '#renderer/features/allottees/import/list-log.ts';
import { reviewSource } from '#renderer/features/allottees/import/review-source.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { commandLimit } from '#shared/commands/command-limit.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { NOTHING_MENDED, startReview, NOTHING_CHOSEN } from '#renderer/features/allottees/import/list-review.ts';
it('perf', async () => {
  let rows='社員番号,氏名,会社名,区分,割当個数,備考\n'; const N=100000;
  for(let i=1;i<=N;i++) rows+=`E${String(i).padStart(6,'0')},社員${String(i).padStart(6,'0')},例株式会社,従業員,${i%1000===3?'1.5':i%10===7?'２個':i%9+1},\n`;
  const r = await readAllotteeList({name:'l.csv',bytes:new TextEncoder().encode(rows)}, {...LIST_AS_FOUND, sharesPerRight:'500'});
  if(!r.ok) throw new Error(JSON.stringify(r));
  const reading=r.value;
  const time=<T>(n:string,f:()=>T)=>{const t=performance.now(); const v=f(); console.log(n,Math.round(performance.now()-t)); return v;};
  for (let k=0;k<3;k++){
  const rr=time('reviewRows',()=>reviewRows(reading));
  const review=startReview([{id:1,file:{name:'a',bytes:new Uint8Array()},choice:NOTHING_CHOSEN,reading,failure:null,isReading:false,asLastTime:false}]);
  const t=time('taken',()=>takenRows(review,'en'));
  time('log',()=>logLines(reading,NOTHING_MENDED,'en'));
  time('totals',()=>totalsOf(t.allottees));
  time('limit',()=>commandLimit(referenceDocument(),{type:'replaceAllottees',allottees:t.allottees}));
  time('source',()=>reviewSource({reading,rows:rr,mended:NOTHING_MENDED,rowOrder:null,above:[],language:'en'}));
  time('rowsOfKind',()=>rowsOfKind(rr.ids.all,new Set(rr.ids.problems)));
  }
});
