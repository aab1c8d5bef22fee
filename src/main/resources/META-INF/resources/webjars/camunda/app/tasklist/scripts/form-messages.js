// What Camunda Forms say in English, in Vietnamese.

const MESSAGES = [
  [/^Field is required\.$/, () => 'Bắt buộc nhập.'],
  [/^Field must match pattern .*$/, () => 'Chưa đúng mẫu yêu cầu.'],
  [/^Field must have minimum value of (.+)\.$/, n => `Không được nhỏ hơn ${n}.`],
  [/^Field must have maximum value of (.+)\.$/, n => `Không được lớn hơn ${n}.`],
  [/^Field must have minimum length of (.+)\.$/, n => `Phải có ít nhất ${n} ký tự.`],
  [/^Field must have maximum length of (.+)\.$/, n => `Không được quá ${n} ký tự.`],
  [/^Field must be a valid email\.$/, () => 'Địa chỉ thư điện tử không hợp lệ.'],
  [/^Field must be a valid +international phone number\..*$/, () => 'Số điện thoại không hợp lệ.'],
  [/^Value is not a number\.$/, () => 'Phải nhập bằng số.'],
  [/^Value is expected to be an integer\.$/, () => 'Phải là số nguyên.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, n => `Chỉ được nhiều nhất ${n} chữ số thập phân.`],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (a, b) => `Giá trị không hợp lệ, gần nhất là ${a} và ${b}.`],
  [/^Nothing to show\.$/, () => 'Không có dòng nào.'],
  [/^No results$/, () => 'Không có kết quả'],
  [/^Search$/, () => 'Chọn, hoặc gõ để tìm'],
  [/^Select$/, () => 'Chọn trong danh sách'],
  [/^Remove tag$/, () => 'Bỏ mục này'],
  [/^Increment$/, () => 'Tăng một'],
  [/^Decrement$/, () => 'Giảm một'],
  [/^Previous page$/, () => 'Trang trước'],
  [/^Next page$/, () => 'Trang sau']
];

export function inVietnamese(text) {
  for (const [english, vietnamese] of MESSAGES) {
    const found = english.exec(text);
    if (found) {
      return vietnamese(...found.slice(1));
    }
  }
  return text;
}
