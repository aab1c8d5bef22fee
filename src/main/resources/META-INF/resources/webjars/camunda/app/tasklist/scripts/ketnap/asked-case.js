// The case that an address asks for: #/?case=HS-2026-0000012, as mails and calendars have it. It is noted before the
// login page takes the place of the address, and taken once, however often Tasklist loads this script.

const KEY = 'ketnap.case';
const LINK = /[?&]case=([^&]+)/;

function note() {
  const found = LINK.exec(location.hash);
  if (found) {
    sessionStorage.setItem(KEY, decodeURIComponent(found[1]));
  }
}

/** The number of the case, null when none is asked for; the address no longer asks for it. */
export function take() {
  const number = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (LINK.test(location.hash)) {
    location.replace('#/');
  }
  return number;
}

addEventListener('hashchange', note);
note();
