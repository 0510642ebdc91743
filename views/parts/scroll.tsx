/** A wide table in a narrow place: it scrolls by itself, with the keyboard too, and a screen reader is told what it is. */
import type { Child } from 'hono/jsx'

export function Scroll(props: { label: string; class?: string; children: Child }) {
  return (
    <div class={props.class ? `scroll-x ${props.class}` : 'scroll-x'} tabindex={0} role="group" aria-label={props.label}>
      {props.children}
    </div>
  )
}
