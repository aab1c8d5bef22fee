// Tasklist would keep half-filled forms in the browser, where the next person at the computer finds them and their owner
// at another one does not. Nothing of a form is written there; drafts live on the server.

const KINDS = ['camunda-form:', 'camForm:'];
const isDraft = key => KINDS.some(kind => key.startsWith(kind));

const write = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!isDraft(String(key))) {
    write.call(this, key, value);
  }
};

Object.keys(localStorage).filter(isDraft).forEach(key => localStorage.removeItem(key));
