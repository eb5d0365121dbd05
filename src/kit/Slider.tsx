import { useContext, useId, useState } from 'preact/hooks';
import { type Color, colorClass } from './color.ts';
import { type Scale, round2 } from './scale.ts';
import { type Domain, clamp, snap } from './snap.ts';
import { Announce } from './useAnnouncer.ts';

export interface SliderProps {
  /** Visible, and the accessible name of the slider; the number box is «label，数值». */
  label: string;
  value: number;
  domain: Domain;
  /** One arrow key; 0.01 if not given. With `scale`, in percent of the track; 1 if not given. */
  step?: number;
  /** PageUp and PageDown; ten steps if not given. */
  page?: number;
  /** Where each value stands on the track: `log(domain, …)` for a track of equal ratios. */
  scale?: Scale;
  onChange: (value: number) => void;
  /** The sentence for screen readers, `aria-valuetext`: «概率0.25，信息量2比特». */
  valueText?: string;
  color?: Color;
}

const PERCENT: Domain = [0, 100];
/** What a handle between two places stands for: no more digits than can be read. */
const threeDigits = (value: number) => Number(value.toPrecision(3));
/** On such a track a value may have a long tail of digits that pushes its power out of the box. */
const forBox = (value: number) => Number(value.toPrecision(value < 1e-4 ? 3 : 5));
/** A tenth of the value's power of ten: one arrow key in the box of a track of equal ratios. */
const tenth = (value: number) => Number(`1e${Number(value.toExponential().split('e')[1]) - 1}`);

const PAGES: Readonly<Record<string, number>> = { PageUp: 1, PageDown: -1 };

/**
 * A native range with its visible label and a number box beside it. The box takes any number in the
 * domain, also between two steps; it is never rewritten while someone types. What cannot be used is
 * told below while it stands there; on leaving the box it is clamped, and that is said.
 */
export function Slider(props: SliderProps) {
  const { label, value, domain, scale, onChange, valueText } = props;
  const { step = scale ? 1 : 0.01, page = 10 * step } = props;
  // On a track of its own the range counts percent, and the value is what stands there.
  const track = scale ? PERCENT : domain;
  const place = scale ? scale(value) : value;
  const move = (to: number) => onChange(scale ? clamp(threeDigits(scale.invert(to)), domain) : to);
  const turnPage = (event: KeyboardEvent) => {
    const direction = PAGES[event.key];
    if (!direction) return;
    event.preventDefault();
    move(snap(place + direction * page, track, step));
  };
  const at = round2((100 * (place - track[0])) / (track[1] - track[0]));
  return (
    <div class={`slider ${scale ? 'ratios ' : ''}${colorClass(props.color)}`}>
      <label>
        <span class="slider-label">{label}</span>
        <input
          type="range"
          min={track[0]}
          max={track[1]}
          step={step}
          value={place}
          aria-valuetext={valueText}
          autocomplete="off"
          style={{ '--at': `${at}%` }}
          onInput={(event) => move(snap(Number(event.currentTarget.value), track, step))}
          onKeyDown={turnPage}
        />
      </label>
      <NumberBox
        label={label}
        value={scale ? forBox(value) : value}
        domain={domain}
        step={scale ? tenth(value) : step}
        onChange={onChange}
      />
    </div>
  );
}

interface NumberBoxProps extends Pick<SliderProps, 'label' | 'value' | 'domain' | 'onChange'> {
  step: number;
}

/** What is wrong with a text in the box; empty when nothing is. */
function faultOf(text: string, domain: Domain): string {
  const typed = text.trim() === '' ? NaN : Number(text);
  if (Number.isNaN(typed)) return '请写一个数。';
  return typed === clamp(typed, domain) ? '' : `只能在${domain[0]}到${domain[1]}之间。`;
}

function NumberBox({ label, value, domain, step, onChange }: NumberBoxProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const say = useContext(Announce);
  const fault = draft === undefined ? '' : faultOf(draft, domain);
  const type = (text: string) => {
    setDraft(text);
    if (faultOf(text, domain) === '') onChange(Number(text));
  };
  const leave = () => {
    setDraft(undefined);
    if (draft === undefined || fault === '') return;
    const typed = draft.trim() === '' ? NaN : Number(draft);
    if (Number.isNaN(typed)) {
      say(`没有读到数，${label}仍是${value}。`);
    } else {
      onChange(clamp(typed, domain));
      say(`${label}只能在${domain[0]}到${domain[1]}之间，已改为${clamp(typed, domain)}。`);
    }
  };
  return (
    <>
      <input
        class="number-box"
        type="number"
        // The decimal keys of some phones have no minus.
        inputMode={domain[0] < 0 ? undefined : 'decimal'}
        aria-label={`${label}，数值`}
        aria-invalid={fault !== '' || undefined}
        aria-describedby={fault === '' ? undefined : id}
        min={domain[0]}
        max={domain[1]}
        step={step}
        value={draft ?? value}
        autocomplete="off"
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
      {fault && (
        <p class="slider-fault" id={id}>
          {fault}
        </p>
      )}
    </>
  );
}
