// The managers' pages in Cockpit. Each part is loaded when it is shown and may fail alone: Cockpit itself goes on.
// Who oversees no unit, such as the technical administrator, is shown none of them.

import { url } from '../../../../ketnap/web/kit.js';
import { viewer } from '../../../../ketnap/web/viewer.js';

function part(module, node) {
  const place = document.createElement('div');
  place.className = 'ketnap';
  place.textContent = 'Đang tải…';
  node.appendChild(place);
  import(module)
    .then(loaded => loaded.render(place))
    .catch(error => {
      console.error(error);
      place.textContent = 'Không mở được phần này. Hãy tải lại trang; nếu vẫn lỗi, báo quản trị hệ thống.';
    });
}

function page(path, label, module, priority) {
  return [
    {
      id: `ketnap${path.replace('/', '-')}-link`,
      pluginPoint: 'cockpit.navigation',
      priority,
      properties: { checkActive: url => url.includes(`#${path}`) },
      render: async node => {
        if (!(await viewer()).oversees) return;
        const link = document.createElement('a');
        link.href = `#${path}`;
        link.textContent = label;
        node.appendChild(link);
      },
    },
    {
      id: `ketnap${path.replace('/', '-')}-page`,
      pluginPoint: 'cockpit.route',
      properties: { path },
      render: node => part(module, node),
      unmount: () => {},
    },
  ];
}

/** The page of the engine for tables of rules shows none of them: whoever comes there is led to ours. */
async function leadToRules() {
  if (location.hash.startsWith('#/decisions') && (await viewer()).oversees) location.assign(url('rules'));
}

addEventListener('hashchange', leadToRules);
leadToRules();

export default [
  {
    id: 'ketnap-dashboard',
    pluginPoint: 'cockpit.dashboard',
    priority: 1000,
    properties: { label: 'Thời hạn kết nạp' },
    render: async node => {
      if ((await viewer()).oversees) part('./dashboard.js', node);
      else node.closest('.dashboard-view, section')?.remove();
    },
  },
  ...page('/thoi-han', 'Thời hạn', './deadlines.js', 95),
  ...page('/chi-tieu', 'Chỉ tiêu', './targets.js', 94),
  ...page('/bao-cao', 'Báo cáo', './returns.js', 94),
  ...page('/so', 'Sổ, danh sách', './registers.js', 94),
  ...page('/tra-cuu', 'Tra cứu hồ sơ', './archive.js', 93),
  {
    id: 'ketnap-rules-link',
    pluginPoint: 'cockpit.navigation',
    priority: 92,
    properties: { checkActive: () => false },
    render: async node => {
      if (!(await viewer()).oversees) return;
      const link = document.createElement('a');
      link.href = url('rules');
      link.target = '_blank';
      link.textContent = 'Quy định';
      link.title = 'Các bảng quyết định đang áp dụng';
      node.appendChild(link);
    },
  },
];
