// The login form: each field has a label that stays, and whoever was thrown out reads why.

import { h } from './kit.js';
import { language } from './language.js';

const SIGNED_IN = 'ketnap.signed-in';
const LABELS = language === 'vi'
  ? { username: 'Tên đăng nhập', password: 'Mật khẩu' }
  : { username: 'User name', password: 'Password' };
const WHY = 'Phiên làm việc đã hết: lâu không thao tác, quá một ngày làm việc, hoặc mật khẩu đã đổi. '
  + 'Nội dung đang ghi được giữ làm bản nháp. Mời đăng nhập lại để làm tiếp.';

const atLogin = () => location.hash.startsWith('#/login');

function label(input) {
  const name = input.getAttribute('ng-model');
  input.id = `ketnap-${name}`;
  input.autocomplete = name === 'username' ? 'username' : 'current-password';
  input.autocapitalize = 'none';
  input.spellcheck = false;
  input.before(h('label', { htmlFor: input.id, class: 'ketnap-login-label' }, LABELS[name]));
}

function dress(form) {
  form.querySelectorAll('input:not([id])').forEach(label);
  if (language === 'vi' && sessionStorage.getItem(SIGNED_IN) && !form.querySelector('.ketnap-why')) {
    form.prepend(h('p', { class: 'ketnap-why', role: 'status' }, WHY));
  }
}

// a login leads away from the login page; leaving on purpose needs no reason
addEventListener('hashchange', ({ oldURL }) => {
  if (oldURL.includes('#/login') && !atLogin()) {
    sessionStorage.setItem(SIGNED_IN, 'yes');
  }
});
document.addEventListener('click', ({ target }) => target.closest('li.logout') && sessionStorage.removeItem(SIGNED_IN), true);

new MutationObserver(() => document.querySelectorAll('.form-signin form').forEach(dress))
  .observe(document.body, { childList: true, subtree: true });
