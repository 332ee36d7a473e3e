import type { ReactNode } from 'react';

function Pattern({
  id,
  size,
  turn = 0,
  paper,
  children,
}: {
  readonly id: string;
  readonly size: number;
  readonly turn?: number;
  readonly paper: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform={`rotate(${turn})`}>
      <rect width={size} height={size} className={paper} />
      {children}
    </pattern>
  );
}

/** The patterns and gradients of bars, in the colours of the page: each is told from the others in grey too. */
export function Patterns({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      <Pattern id={`${id}-held-over`} size={6} turn={45} paper="on-paper">
        <rect width={1.8} height={6} className="in-term" />
      </Pattern>
      <Pattern id={`${id}-unknown`} size={7} turn={45} paper="on-paper">
        <path d="M0 0.5H7M0.5 0V7" className="line-soft" />
      </Pattern>
      <Pattern id={`${id}-provisional`} size={5} paper="on-paper">
        <circle cx={2.5} cy={2.5} r={1.1} className="in-term" />
      </Pattern>
      <Pattern id={`${id}-notice`} size={5} turn={-45} paper="on-notice">
        <rect width={2.4} height={5} className="in-notice" />
      </Pattern>
      <Pattern id={`${id}-hold`} size={5} paper="on-paper">
        <circle cx={2.5} cy={2.5} r={1.4} className="in-notice" />
      </Pattern>
      <Pattern id={`${id}-suspended`} size={5} turn={90} paper="on-nothing">
        <rect width={2.4} height={5} className="on-paper" />
      </Pattern>
      <Pattern id={`${id}-survival`} size={5} paper="on-keep">
        <rect width={1.8} height={5} className="in-keep" />
      </Pattern>
      <Pattern id={`${id}-window`} size={6} turn={-45} paper="on-nothing">
        <rect width={1.4} height={6} className="in-ink" />
      </Pattern>
      <linearGradient id={`${id}-doubt`}>
        <stop offset="0" className="doubt-edge" />
        <stop offset="0.5" className="doubt-middle" />
        <stop offset="1" className="doubt-edge" />
      </linearGradient>
      <linearGradient id={`${id}-fade`}>
        <stop offset="0" className="fade-from" />
        <stop offset="1" className="fade-to" />
      </linearGradient>
    </defs>
  );
}
