import { language, locales } from '../../../ketnap/web/language.js';
import '../../../ketnap/web/page.js';
import '../../../ketnap/web/drafts.js';
import { demo } from '../../../ketnap/web/demo.js';

const ofDemo = demo ? [
  {
    label: 'Đồng hồ bản dùng thử',
    href: '/camunda/ketnap/demo-clock.html',
    description: 'Cho ngày trôi tới; đăng nhập bằng tài khoản quantri'
  }
] : [];

export default {
  app: {
    vendor: 'Kết nạp ·',
    name: language === 'vi' ? 'Trang đầu' : 'Welcome'
  },
  locales,
  disableWelcomeMessage: true,
  links: [
    {
      label: 'Hướng dẫn sử dụng',
      href: '/camunda/ketnap/guide.html',
      description: 'Từng bước, từ giới thiệu đến công nhận chính thức'
    },
    {
      label: 'Lịch hạn của tôi',
      href: '/camunda/ketnap/calendar.html',
      description: 'Xem thời hạn trong lịch của điện thoại, chương trình thư'
    },
    {
      label: 'Người làm thay',
      href: '/camunda/ketnap/substitutes.html',
      description: 'Cử người làm thay khi vắng mặt, từ ngày nào đến ngày nào'
    },
    {
      label: 'Việc định kỳ của đơn vị',
      href: '/camunda/ketnap/duties.html',
      description: 'Soát giấy chuyển, đối chiếu hồ sơ, bổ sung hồ sơ, thống kê'
    },
    {
      label: 'Hồ sơ đã chuyển đi',
      href: '/camunda/ketnap/left-cases.html',
      description: 'Việc đơn vị đã làm trong hồ sơ nay do nơi khác xem xét; chỉ để đọc'
    },
    {
      label: 'Nhật ký truy cập',
      href: '/camunda/ketnap/trail.html',
      description: 'Ai đã xem hồ sơ nào; dành cho lãnh đạo cấp ủy và quản trị hệ thống'
    },
    {
      label: 'Nhập cơ cấu tổ chức',
      href: '/camunda/ketnap/import.html',
      description: 'Đơn vị, cán bộ, đảng viên; dành cho quản trị hệ thống'
    },
    {
      label: 'Tiếp nhận hồ sơ đang có',
      href: '/camunda/ketnap/takeover.html',
      description: 'Người đang làm thủ tục trên giấy vào đúng bước; dành cho quản trị hệ thống'
    },
    {
      label: 'Lịch nghỉ, làm bù',
      href: '/camunda/ketnap/days-off.html',
      description: 'Nạp lịch của cả năm, xem trước hạn nào đổi; dành cho quản trị hệ thống'
    },
    {
      label: 'Mẫu giấy tờ',
      href: '/camunda/ketnap/templates.html',
      description: 'Mẫu Word của đơn vị; dành cho quản trị hệ thống'
    },
    {
      label: 'Quy định mới',
      href: '/camunda/ketnap/new-law.html',
      description: 'Bảng quy định: lấy về, sửa, thử, phát hành; dành cho quản trị hệ thống'
    },
    {
      label: 'Hồ sơ theo văn bản',
      href: '/camunda/ketnap/cases-by-law.html',
      description: 'Hồ sơ đang theo văn bản nào, chuyển sang văn bản khác; dành cho quản trị hệ thống'
    },
    {
      label: 'Sổ số văn bản',
      href: '/camunda/ketnap/numbers.html',
      description: 'Số đầu, số bỏ trống của từng sổ; dành cho quản trị hệ thống'
    },
    {
      label: 'Biểu thống kê',
      href: '/camunda/ketnap/returns.html',
      description: 'Danh mục mã, dòng, cột của các biểu; dành cho quản trị hệ thống'
    },
    {
      label: 'Hạn của địa phương',
      href: '/camunda/ketnap/local-rules.html',
      description: 'Bật, tắt quy định riêng của tỉnh, thành phố; dành cho quản trị hệ thống'
    },
    {
      label: 'Thư nhắc việc',
      href: '/camunda/ketnap/mails.html',
      description: 'Thư đang chờ, thư bị giữ, máy chủ thư nói gì; dành cho quản trị hệ thống'
    },
    {
      label: 'Tình trạng hệ thống',
      href: '/camunda/ketnap/system.html',
      description: 'Việc nền, sao lưu; dành cho quản trị hệ thống'
    },
    ...ofDemo
  ]
};
