// The field for a reason to go on is there once a refusal asks for it.

const ASKS = '“Lý do tiếp tục”';

function reveal() {
  const said = [...document.querySelectorAll('.notifications .message, .task-card [role=alert]')];
  if (said.some(one => one.textContent.includes(ASKS))) {
    document.querySelector('.task-card .fjs-container')?.classList.add('ketnap-asked');
  }
}

new MutationObserver(reveal).observe(document.body, { childList: true, subtree: true, characterData: true });
