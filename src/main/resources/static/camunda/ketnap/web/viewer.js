// What the person at the screen may do here, asked once after each login.

import { call } from './kit.js';

let asked;

addEventListener('hashchange', () => {
  if (location.hash.startsWith('#/login')) {
    asked = undefined;
  }
});

/** Which of `oversees`, `nominates` and `searches` are true. */
export function viewer() {
  asked = asked || call('viewer').catch(() => ({}));
  return asked;
}
