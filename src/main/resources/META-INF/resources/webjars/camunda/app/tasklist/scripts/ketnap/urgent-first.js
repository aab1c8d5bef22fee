// Tasklist shows the newest task first until somebody chooses another order; here the most urgent one comes first.

const OF_THE_LIST = ['', '#/'];
// tasks of one day would change places under the mouse without a second order
const URGENT_FIRST = [{ sortBy: 'dueDate', sortOrder: 'asc' }, { sortBy: 'created', sortOrder: 'asc' }];
// written as Tasklist itself would: what it has to write anew draws the page twice, and with it the login form
const ORDER = encodeURIComponent(JSON.stringify(URGENT_FIRST)).replace(/%3A/g, ':').replace(/%2C/g, ',');

function order() {
  const [path, query] = location.hash.split('?');
  // any other address stays as it is: a changed one has Tasklist draw the login form anew while somebody writes in it
  if (OF_THE_LIST.includes(path) && !new URLSearchParams(query).has('sorting')) {
    location.replace(`#/?${query ? `${query}&` : ''}sorting=${ORDER}`);
  }
}

// comes before hashchange, so that Tasklist never sees an address without an order
window.addEventListener('popstate', order);
order();
