import { call, h, url } from './web/kit.js';

const DEFINITIONS = 'return-definitions';
const byId = id => document.getElementById(id);

function show({ stored, errors }) {
  byId('errors').tBodies[0].replaceChildren(...errors.map(error => h('tr', {},
    [error.sheet, error.row ? String(error.row) : '', error.column, error.value, error.reason].map(text => h('td', {}, text)))));
  byId('errors').hidden = errors.length === 0;
  byId('message').textContent = errors.length ? `Có ${errors.length.toLocaleString('vi')} chỗ cần sửa, chưa nhập gì.`
    : `Đã nhập: ${stored.join(', ')}.`;
}

byId('download').href = url(DEFINITIONS);
byId('file').addEventListener('change', () => {
  const file = byId('file').files[0];
  byId('chosen').textContent = file ? file.name : 'Chưa chọn tệp nào';
  byId('send').disabled = !file;
});
byId('form').addEventListener('submit', async event => {
  event.preventDefault();
  byId('message').textContent = 'Đang làm…';
  const form = new FormData();
  form.append('file', byId('file').files[0]);
  try {
    show(await call(DEFINITIONS, { form }));
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
});
