// The one store of the page.

import { createStore } from './store.ts';

/** On the server it stays empty: there every cell shows its start. */
export const notebook = createStore(() => performance.now());
