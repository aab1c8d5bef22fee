import { language, locales } from '../../../ketnap/web/language.js';
import '../../../ketnap/web/page.js';
import '../../../ketnap/web/drafts.js';
import './ketnap/asked-case.js';
import './ketnap/urgent-first.js';

// Staff may not make tasks of their own, and comments, history and diagram need rights that would show other units.
document.querySelector('base').setAttribute(
  'cam-exclude-plugins',
  [
    'tasklist.navbar.action:create-task-action',
    'tasklist.task.action:task-action-comment',
    'tasklist.task.detail:task-detail-history',
    'tasklist.task.detail:task-detail-diagram'
  ].join(',')
);

export default {
  app: {
    vendor: 'Kết nạp ·',
    name: language === 'vi' ? 'Công việc' : 'Tasks'
  },
  locales,
  disableWelcomeMessage: true,
  customScripts: [
    'scripts/ketnap/case-tab.js',
    'scripts/ketnap/nominate.js',
    'scripts/ketnap/search.js',
    'scripts/ketnap/case-link.js',
    'scripts/ketnap/task-flow.js',
    'scripts/ketnap/list-counts.js',
    'scripts/ketnap/guide.js',
    'scripts/ketnap/calendar.js',
    'scripts/ketnap/keyboard.js',
    'scripts/form-language.js',
    'scripts/form-typing.js',
    'scripts/name-search.js',
    'scripts/ketnap/form-draft.js',
    'scripts/ketnap/start-dialog.js',
    'scripts/ketnap/form-errors.js',
    'scripts/ketnap/embedded-errors.js',
    'scripts/override-reason.js',
    'scripts/date-fields.js',
    'scripts/due.js'
  ],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'nhận công việc đang chọn' },
    focusFilter: { key: 'ctrl+shift+f', description: 'đến bộ lọc đầu tiên' },
    focusList: { key: 'ctrl+alt+l', description: 'đến công việc đầu tiên trong danh sách' },
    focusForm: { key: 'ctrl+alt+f', description: 'đến ô đầu tiên của biểu mẫu' },
    startProcess: { key: 'ctrl+alt+p', description: 'bắt đầu một quy trình' }
  }
};
