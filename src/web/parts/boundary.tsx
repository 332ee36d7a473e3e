import { Component, type ReactNode } from 'react';
import { connectionNow } from '../api.ts';
import { useLanguage } from '../language.tsx';

interface BoundaryProps {
  /** Another one is another attempt. */
  readonly place: string;
  readonly children: ReactNode;
}

interface Broken {
  readonly place: string;
  readonly error: unknown;
}

/** What could not be shown says so, and leaves the rest of the page as it is. */
export class Boundary extends Component<BoundaryProps, Broken> {
  override state: Broken = { place: this.props.place, error: undefined };

  static getDerivedStateFromError(error: unknown): Partial<Broken> {
    return { error };
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, state: Broken): Broken {
    return place === state.place ? state : { place, error: undefined };
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <NotShown />;
  }
}

function NotShown(): ReactNode {
  const { t } = useLanguage();
  return (
    <main className="narrow">
      <h1>{t('frame.not-shown')}</h1>
      <p role="alert">{connectionNow().offline || !navigator.onLine ? t('frame.not-kept') : t('frame.not-loaded')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('frame.reload')}
      </button>
    </main>
  );
}
