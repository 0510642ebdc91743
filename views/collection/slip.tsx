/** A slip for somebody without the web: the tracking code in groups, what it is for, the QR code of the tracking page. */
import { trackingCode } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { Qr } from '../parts/qr.tsx'
import { slipPaper as paper } from '../text/papers/collection.ts'
import type { Ui } from '../ui.ts'

export function SlipPage(props: { ui: Ui; title: string; code: string; address: string; back: string }) {
  return (
    <PaperPage ui={props.ui} title={paper.title} back={props.back} shape="slip">
      <h1>{paper.title}</h1>
      <p class="slip-code">{trackingCode(props.code)}</p>
      <p>{props.title}</p>
      <div class="paper-qr">
        <Qr text={props.address} label={paper.qr} size={120} />
        <p>
          {paper.text}
          <br />
          {props.address}
        </p>
      </div>
    </PaperPage>
  )
}
