// Tasklist draws the form anew when its tab is opened again: what was typed until then goes where the button "Lưu" puts
// it. Whoever presses that button reads when it was kept, and where.

const SAVE = '.task-card .form-actions .btn-default:enabled';
const TIME = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });

function kept(button) {
  const sign = button.parentNode.querySelector('.ketnap-kept') || document.createElement('span');
  sign.className = 'ketnap-kept';
  sign.setAttribute('role', 'status');
  button.before(sign);
  sign.textContent = `Đã lưu bản nháp trên máy này lúc ${TIME.format(new Date())}, chưa gửi.`;
}

document.addEventListener('click', ({ target, isTrusted }) => {
  const button = isTrusted && target.closest(SAVE);
  if (button) {
    kept(button);
  } else if (target.closest('.task-card .nav-tabs li:not(.active)')) {
    document.querySelector(SAVE)?.click();
  }
}, true);
