// Tasklist shows the newest task first until somebody chooses another order; here the most urgent one comes first.

const OF_THE_LIST = ['', '#/'];
const ORDER = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

function order() {
  const [path, query] = location.hash.split('?');
  const asked = new URLSearchParams(query);
  // any other address stays as it is: a changed one has Tasklist draw the login form anew while somebody writes in it
  if (OF_THE_LIST.includes(path) && !asked.has('sorting')) {
    asked.set('sorting', ORDER);
    location.replace(`#/?${asked}`);
  }
}

// comes before hashchange, so that Tasklist never sees an address without an order
window.addEventListener('popstate', order);
order();
