const ROOT = `${document.querySelector('base').getAttribute('app-root')}/api/ketnap`;

const REASONS = {
  401: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  403: 'Anh/chị xem được hồ sơ này nhưng không được thêm, bỏ giấy tờ.',
  404: 'Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của anh/chị.',
  413: 'Tệp quá lớn.'
};

function token() {
  const cookie = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.substring('XSRF-TOKEN='.length) : '';
}

/** Why the application did not do what was asked; the message is for the person at the screen. */
export class Refusal extends Error {}

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(ROOT + path, { ...options, headers: { 'X-XSRF-TOKEN': token(), Accept: 'application/json' } });
  } catch (failure) {
    throw new Refusal('Không kết nối được máy chủ. Hãy thử lại.');
  }
  const body = response.headers.get('Content-Type')?.startsWith('application/json') ? await response.json() : null;
  if (!response.ok) {
    const problems = body?.problems?.map(problem => problem.message).join(' ');
    throw new Refusal(problems || body?.type === 'Refused' && body.message || REASONS[response.status] || `Máy chủ không xử lý được (mã ${response.status}).`);
  }
  return body;
}

const papersOf = number => `/cases/${encodeURIComponent(number)}/documents`;

export const caseOfTask = taskId => call(`/tasks/${encodeURIComponent(taskId)}/case`);
export const search = text => call(`/search?text=${encodeURIComponent(text)}`);
export const openTasks = number => call(`/cases/${encodeURIComponent(number)}/tasks`);
export const overview = number => call(`/cases/${encodeURIComponent(number)}`);
export const papers = number => call(papersOf(number));
export const fileAddress = (number, id) => `${ROOT}${papersOf(number)}/${id}`;
export const supersede = (number, id) => call(`${papersOf(number)}/${id}`, { method: 'DELETE' });

export function upload(number, paper, file) {
  const form = new FormData();
  form.append('paper', paper);
  form.append('file', file);
  return call(papersOf(number), { method: 'POST', body: form });
}
