import { useState, type ReactNode } from 'react';
import { lawOf } from '#shared/grant/grant-law.ts';
import { hasTranches } from '#shared/grant/input-registry.ts';
import { BOOK_VALUE_SOURCES, DELIVERY_ORDERS, GRANT_LAWS, SHARE_ISSUE_PRICES, type BookValueSource, type GrantLaw, type Tranche } from '#shared/grant/schema.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { NumberField } from './committed-field.tsx';
import type { EditorContext } from './term-editors.tsx';

/** What capital on exercise and the annual report need beside term 8 itself: folded while it is not used. */
export function CapitalDetails({ document, text, set, children }: EditorContext & { readonly children: ReactNode }) {
  const { law, resolutionDate, statedCapital, delivery, bookValue } = document.grant;
  const [open, setOpen] = useState<boolean | null>(null);
  const isUsed = law !== null || delivery.treasuryShares !== null || hasTranches(bookValue) || bookValue.source !== 'issuePrice';
  return (
    <Fold title={text.moreOfCapital} open={open ?? isUsed} onFold={setOpen}>
      {children}
      <SelectField
        label={text.shareIssuePrice}
        value={statedCapital.shareIssuePrice}
        options={SHARE_ISSUE_PRICES.map((value) => ({ value, label: text.shareIssuePrices[value] }))}
        onChange={(value) => set({ type: 'setTerm', term: 'statedCapital.shareIssuePrice', value })}
      />
      <NumberField label={text.treasuryDelivered} input="treasuryDelivered" hint={text.treasuryHint} value={delivery.treasuryShares} onCommit={(value) => set({ type: 'setTerm', term: 'delivery.treasuryShares', value })} />
      {delivery.treasuryShares !== null && (
        <>
          <NumberField label={text.treasuryBookPerShare} input="treasuryBookPerShare" value={delivery.bookValuePerShare} onCommit={(value) => set({ type: 'setTerm', term: 'delivery.bookValuePerShare', value })} />
          <SelectField
            label={text.deliveryOrder}
            value={delivery.order}
            options={DELIVERY_ORDERS.map((value) => ({ value, label: text.deliveryOrders[value] }))}
            onChange={(value) => set({ type: 'setTerm', term: 'delivery.order', value })}
          />
        </>
      )}
      <SelectField<GrantLaw | 'byDate'>
        label={text.law}
        value={law ?? 'byDate'}
        options={[{ value: 'byDate', label: text.lawByDate(text.laws[lawOf({ law: null, resolutionDate })]) }, ...GRANT_LAWS.map((value) => ({ value, label: text.laws[value] }))]}
        onChange={(value) => set({ type: 'setTerm', term: 'law', value: value === 'byDate' ? null : value })}
      />
    </Fold>
  );
}

/** Where the book value of a right comes from, and its amount where it is not what was paid. */
export function BookValueFields({ document: { grant: { bookValue } }, text, set }: EditorContext) {
  const tranches = hasTranches(bookValue) ? bookValue.tranches : null;
  const setTranches = (value: readonly Tranche[]): void => set({ type: 'setTerm', term: 'bookValue.tranches', value });
  return (
    <>
      <SelectField<BookValueSource | 'tranches'>
        label={text.bookValueSource}
        value={hasTranches(bookValue) ? 'tranches' : bookValue.source}
        options={[...BOOK_VALUE_SOURCES.map((value) => ({ value, label: text.bookValueSources[value] })), { value: 'tranches', label: text.byTranche }]}
        onChange={(value) => (value === 'tranches' ? setTranches([{ share: '1', perShare: null }]) : set({ type: 'setTerm', term: 'bookValue.source', value }))}
      />
      {!hasTranches(bookValue) && bookValue.source !== 'issuePrice' && (
        <NumberField label={text.bookValue} input="bookValuePerRight" hint={text.bookValueHint} value={bookValue.perRight} onCommit={(value) => set({ type: 'setTerm', term: 'bookValue.perRight', value })} />
      )}
      {tranches !== null && (
        <div className="tranches" role="group" aria-label={text.tranches.title}>
          {tranches.map((tranche, index) => (
            // Tranches have no ids: the tranche of a place is what stands there.
            <div key={index} className="tranche">
              {(['share', 'perShare'] as const).map((key) => (
                <NumberField
                  key={key}
                  label={text.tranches.field(text.tranches.columns[key], String(index + 1))}
                  value={tranche[key]}
                  onCommit={(value) => setTranches(tranches.map((one, at) => (at === index ? { ...one, [key]: value } : one)))}
                />
              ))}
              {tranches.length > 1 && <button type="button" className="category-remove" aria-label={text.tranches.remove(String(index + 1))} onClick={() => setTranches(tranches.filter((_, at) => at !== index))}>×</button>}
            </div>
          ))}
          <Button look="outlined" onClick={() => setTranches([...tranches, { share: null, perShare: null }])}>{text.tranches.add}</Button>
          <p className="field-hint">{text.tranches.hint}</p>
        </div>
      )}
    </>
  );
}
