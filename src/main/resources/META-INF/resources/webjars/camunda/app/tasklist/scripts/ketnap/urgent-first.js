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

window.addEventListener('hashchange', order);
order();
