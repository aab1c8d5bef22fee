// Tasklist shows the newest task first until somebody chooses another order; here the most urgent one comes first.

const ORDER = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

function order() {
  const [path, query] = location.hash.split('?');
  const asked = new URLSearchParams(query);
  if (!asked.has('sorting')) {
    asked.set('sorting', ORDER);
    location.replace(`${path || '#/'}?${asked}`);
  }
}

// comes before hashchange, so that Tasklist never sees an address without an order
window.addEventListener('popstate', order);
order();
