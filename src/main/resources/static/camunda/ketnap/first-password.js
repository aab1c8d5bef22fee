// Leads from any of the web applications to the page for a new password when the server asks for one.
const CODE = 'CHANGE_PASSWORD';
const PAGE = new URL('password.html', import.meta.url);

/** Whether the page goes away; it comes back to where the person wanted to go. */
function leads(code) {
  if (code === CODE) {
    PAGE.searchParams.set('then', location.pathname);
    location.assign(PAGE);
  }
  return code === CODE;
}

// Listens before the application does, which would go on asking for what it may not have.
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (...request) {
  this.addEventListener('load', event => leads(this.getResponseHeader('X-Ketnap-Code')) && event.stopImmediatePropagation());
  return open.apply(this, request);
};

const fetchFirst = window.fetch;
window.fetch = async (...request) => {
  const response = await fetchFirst.apply(window, request);
  leads(response.headers.get('X-Ketnap-Code'));
  return response;
};
