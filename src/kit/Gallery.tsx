import { Pixels } from './Pixels.tsx';
import './Gallery.css';

export interface GalleryProps {
  /** What they have in common. */
  title: string;
  items: readonly { ink: ArrayLike<number>; label: string; lines: readonly string[] }[];
}

/** Small pictures with a few words below each. */
export function Gallery({ title, items }: GalleryProps) {
  return (
    <div class="gallery">
      <p>{title}</p>
      <ul>
        {items.map(({ ink, label, lines }, i) => (
          <li key={i}>
            <Pixels label={label} ink={ink} />
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
