// Half-filled forms that Tasklist keeps in the browser. They hold personal data and a computer may be shared:
// whoever comes to the login page finds nothing of the person before.

const KINDS = ['camunda-form:', 'camForm:'];

function removeDrafts() {
  Object.keys(localStorage)
    .filter(key => KINDS.some(kind => key.startsWith(kind)))
    .forEach(key => localStorage.removeItem(key));
}

function atLogin() {
  return location.hash.startsWith('#/login');
}

addEventListener('hashchange', () => atLogin() && removeDrafts());
addEventListener('pagehide', () => atLogin() && removeDrafts());
if (atLogin()) {
  removeDrafts();
}
