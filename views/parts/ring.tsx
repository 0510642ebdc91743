/** The ring ○: what a deputy draws on the ballot, what closes as work proceeds, and the lamp's four codes at once. */
import type { Text } from '../text/index.ts'

export type LampState = keyof Text['words']['lamp']

const RADIUS = 15.9155 // circumference 100, so that an arc's length is its percentage

export function Ring(props: { percent: number; lamp: LampState; size: number; label: string; inside?: string }) {
  const { percent, lamp, size, label, inside } = props
  return (
    <svg class={`ring lamp-${lamp}`} width={size} height={size} viewBox="0 0 40 40" role="img" aria-label={label}>
      <circle class="track" cx="20" cy="20" r={RADIUS} stroke-width="5" />
      <circle
        class="arc"
        cx="20"
        cy="20"
        r={RADIUS}
        stroke-width="5"
        pathLength="100"
        stroke-dasharray={`${percent} ${100 - percent}`}
        transform="rotate(-90 20 20)"
      />
      {inside && (
        <text x="20" y="20.6" font-size={inside.length > 1 ? '9' : '14'} aria-hidden="true">
          {inside}
        </text>
      )}
    </svg>
  )
}

/** Colour, shape, one character and a word: readable in greyscale and for every kind of colour blindness. */
export function Lamp(props: { lamp: LampState; text: Text }) {
  const { mark, word } = props.text.words.lamp[props.lamp]
  return (
    <span class={`lamp lamp-${props.lamp}`}>
      <i aria-hidden="true" lang="zh-CN">
        {mark}
      </i>
      <span>{word}</span>
    </span>
  )
}

export function RingLogo() {
  return (
    <svg class="ring ring-logo lamp-red" viewBox="0 0 40 40" aria-hidden="true">
      <circle class="track" cx="20" cy="20" r={RADIUS} stroke-width="6" />
      <circle
        class="arc"
        cx="20"
        cy="20"
        r={RADIUS}
        stroke-width="6"
        pathLength="100"
        stroke-dasharray="82 18"
        transform="rotate(-90 20 20)"
      />
    </svg>
  )
}
