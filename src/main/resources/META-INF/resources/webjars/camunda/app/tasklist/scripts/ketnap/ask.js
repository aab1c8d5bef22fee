// What cannot be taken back is asked once before it is sent: an embedded form says in `data-ketnap-ask` what it is about to
// do, and there stands what the button is called that does it.

import { h } from '../../../../ketnap/web/kit.js';

/** Shows the question of the form; the button is pressed again when the answer is yes. */
function ask(question, button) {
  const yes = () => {
    dialog.close();
    button.dataset.ketnapSure = 'yes';
    button.click();
    delete button.dataset.ketnapSure;
  };
  const dialog = h('dialog', { class: 'ketnap-panel ketnap-ask', 'aria-label': 'Xác nhận', onclose: () => dialog.remove() },
    [...question.childNodes].map(node => node.cloneNode(true)),
    h('p', { class: 'ketnap-answers' },
      h('button', { type: 'button', class: 'btn btn-default', onclick: () => dialog.close() }, 'Xem lại'),
      h('button', { type: 'button', class: 'btn btn-primary', onclick: yes }, question.dataset.ketnapAsk)));
  document.body.append(dialog);
  dialog.showModal();
}

/** Whether the form has a question that is not answered yet; then it is asked. */
export function asks(form, button) {
  const question = form.querySelector('[data-ketnap-ask]');
  if (!question || button.dataset.ketnapSure) {
    return false;
  }
  ask(question, button);
  return true;
}
