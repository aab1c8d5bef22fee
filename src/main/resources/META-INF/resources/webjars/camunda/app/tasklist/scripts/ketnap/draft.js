// What is typed into a form is kept on the server as the person's own draft, a moment after the last key and whenever
// something else is clicked. A page with input that is not yet there asks before it goes.

import { call, day, h, moment } from '../../../../ketnap/web/kit.js';
import { viewer } from '../../../../ketnap/web/viewer.js';

const AFTER_THE_LAST_KEY = 700;
const ONCE_MORE = 5000;
const SIGNED_OUT = 401;
const GONE = 404;
const SEND = '.modal-footer .btn-primary, .form-actions .btn-primary';
const SAVE = '.task-card .form-actions .btn-default';
const ACTIONS = '.modal-footer, .task-card .form-actions';

/** Drafts of this page by task or process, and whose they are. */
const drafts = new Map();
let owner;
let shown;

class Draft {
  constructor(subject) {
    this.subject = subject;
    this.latest = null;
    this.unsaved = false;
  }

  /** What was typed before, here or elsewhere; null for nothing. Throws a Refusal. */
  async open() {
    if (this.latest === null) {
      const { values, savedAt } = await call(this.address());
      if (this.latest === null && values && Object.keys(values).length) {
        this.latest = JSON.stringify(values);
        this.savedAt = savedAt;
        this.say(`Đã mở lại bản nháp lưu lúc ${moment(savedAt)}, chưa gửi.`);
      }
    }
    return this.latest && JSON.parse(this.latest);
  }

  /** Takes note of the present values of the form. */
  typed(values) {
    const text = JSON.stringify(values);
    if (this.ended || text === (this.latest ?? '{}')) return;
    this.latest = text;
    this.unsaved = true;
    this.storeIn(AFTER_THE_LAST_KEY);
  }

  storeIn(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.store(), milliseconds);
  }

  async store() {
    clearTimeout(this.timer);
    if (!this.unsaved || this.underWay) return;
    const text = this.latest;
    this.underWay = true;
    try {
      const { savedAt } = await call(this.address(), { method: 'PUT', json: JSON.parse(text) });
      this.underWay = false;
      this.unsaved = this.latest !== text && !this.ended;
      this.savedAt = savedAt;
      this.tell();
    } catch (failure) {
      this.underWay = false;
      this.failed(failure);
    }
    if (this.unsaved && !this.lost) this.storeIn(this.failing ? ONCE_MORE : 0);
  }

  failed(failure) {
    this.unsaved = this.unsaved && !this.ended && failure.status !== GONE;
    this.lost = failure.status === SIGNED_OUT;
    this.failing = this.unsaved;
    if (this.unsaved) this.say(`Chưa lưu được bản nháp: ${failure.message}`);
  }

  tell() {
    this.lost = this.failing = false;
    const at = moment(this.savedAt);
    if (!this.ended && this.savedAt) this.say(`Đã lưu bản nháp lúc ${at.slice(-5)} ngày ${day(this.savedAt)}, chưa gửi.`);
  }

  /** Beside the buttons that send the form. */
  say(text) {
    const place = [...document.querySelectorAll(ACTIONS)].find(each => each.offsetParent);
    if (!place) return;
    let sign = place.querySelector('.ketnap-kept');
    if (!sign) {
      sign = h('span', { class: 'ketnap-kept', role: 'status' });
      place.prepend(sign);
    }
    if (sign.firstChild?.data !== text) {
      sign.replaceChildren(text,
        h('button', { type: 'button', class: 'btn btn-link ketnap-no-draft', onclick: () => this.drop() }, 'Bỏ bản nháp'));
    }
  }

  /** The person wants the form as it was. */
  async drop() {
    this.end();
    await call(this.address(), { method: 'DELETE' });
    location.reload();
  }

  end() {
    clearTimeout(this.timer);
    this.ended = true;
    this.unsaved = false;
    drafts.delete(this.subject);
  }

  address() {
    return `drafts/${encodeURIComponent(this.subject)}`;
  }
}

/** The draft of the person at the screen for a task, or for a process that is to be started. */
export async function draftOf(subject) {
  const { login } = await viewer();
  if (login !== owner) {
    drafts.clear();
    owner = login;
  }
  if (!drafts.has(subject)) drafts.set(subject, new Draft(subject));
  shown = drafts.get(subject);
  return shown;
}

/** The form of the task was sent: the server ends the draft with the task. */
export function taskSent(taskId) {
  drafts.get(taskId)?.end();
}

/** A process began. */
export async function processBegun(definitionId) {
  const draft = drafts.get(definitionId.split(':')[0]);
  if (draft) {
    draft.end();
    while (draft.underWay) await new Promise(done => setTimeout(done, 50));
    await call(draft.address(), { method: 'DELETE' });
  }
}

const unsaved = () => [...drafts.values()].filter(draft => draft.unsaved);
const storeAll = () => unsaved().filter(draft => !draft.lost).forEach(draft => draft.store());

document.addEventListener('click', event => {
  if (event.target.closest?.(SAVE)) {
    event.stopImmediatePropagation(); // Tasklist would call every empty field wrong
    shown?.tell();
  }
  if (!event.target.closest?.(`.form-container, .fjs-container, ${SEND}`)) {
    storeAll();
  }
}, true);
document.addEventListener('visibilitychange', storeAll);

addEventListener('beforeunload', event => {
  if (unsaved().length) {
    storeAll();
    event.preventDefault();
  }
});

// after another login on the same page the last words of the session that ended are stored, for the same person only
addEventListener('hashchange', async () => {
  if (!location.hash.startsWith('#/login') && unsaved().some(draft => draft.lost)) {
    await draftOf('');
    drafts.delete('');
    unsaved().forEach(draft => draft.store());
  }
});
