-- Code lists of the statistical returns. No law fixes them and each year's guide may change them, so an administrator can.
create table statistic_code (
  code_list  varchar(30)  not null,
  code       varchar(30)  not null,
  label      varchar(250) not null,
  sort_order integer      not null,
  in_use     boolean      not null,
  constraint statistic_code_once primary key (code_list, code)
);

insert into statistic_code (code_list, code, label, sort_order, in_use) values
  ('OCCUPATION', 'CBNN', 'Cán bộ, công chức cơ quan Nhà nước trên cấp xã', 1, true),
  ('OCCUPATION', 'CBDT', 'Cán bộ, công chức cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể chính trị - xã hội trên cấp xã', 2, true),
  ('OCCUPATION', 'CBXA', 'Cán bộ, công chức, người hoạt động không chuyên trách ở xã, phường, đặc khu', 3, true),
  ('OCCUPATION', 'THON', 'Người hoạt động không chuyên trách ở thôn, tổ dân phố, bản', 4, true),
  ('OCCUPATION', 'VCCL', 'Viên chức trong đơn vị sự nghiệp công lập', 5, true),
  ('OCCUPATION', 'LDTT', 'Người lao động trong đơn vị sự nghiệp ngoài công lập', 6, true),
  ('OCCUPATION', 'DNLD', 'Người lãnh đạo, quản lý trong doanh nghiệp', 7, true),
  ('OCCUPATION', 'DNNV', 'Nhân viên, người gián tiếp sản xuất trong doanh nghiệp', 8, true),
  ('OCCUPATION', 'DNCN', 'Công nhân, lao động trực tiếp sản xuất trong doanh nghiệp', 9, true),
  ('OCCUPATION', 'NLN', 'Người làm nông, lâm, ngư nghiệp', 10, true),
  ('OCCUPATION', 'LLVT', 'Sỹ quan, chiến sỹ quân đội và công an', 11, true),
  ('OCCUPATION', 'SV', 'Sinh viên', 12, true),
  ('OCCUPATION', 'HS', 'Học sinh', 13, true),
  ('OCCUPATION', 'KHAC', 'Khác (lao động hợp đồng, lao động tự do)', 14, true),
  ('PROFESSION', 'KHONG', 'Chưa qua đào tạo chuyên môn', 1, true),
  ('PROFESSION', 'SC', 'Công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp', 2, true),
  ('PROFESSION', 'TC', 'Trung cấp', 3, true),
  ('PROFESSION', 'CD', 'Cao đẳng', 4, true),
  ('PROFESSION', 'DH', 'Đại học', 5, true),
  ('PROFESSION', 'THS', 'Thạc sỹ', 6, true),
  ('PROFESSION', 'TS', 'Tiến sỹ', 7, true),
  ('ACADEMIC_TITLE', 'PGS', 'Phó Giáo sư', 1, true),
  ('ACADEMIC_TITLE', 'GS', 'Giáo sư', 2, true),
  ('SOURCE', 'GV', 'Giáo viên, giảng viên', 1, true),
  ('SOURCE', 'HS', 'Học sinh', 2, true),
  ('SOURCE', 'SV', 'Sinh viên', 3, true),
  ('SOURCE', 'DQ', 'Dân quân tự vệ', 4, true),
  ('SOURCE', 'QDCA', 'Quân đội, công an', 5, true),
  ('SOURCE', 'YT', 'Y tế', 6, true),
  ('SOURCE', 'CC', 'Công chức', 7, true),
  ('SOURCE', 'VC', 'Viên chức', 8, true),
  ('SOURCE', 'CN', 'Công nhân, lao động', 9, true),
  ('SOURCE', 'ND', 'Nông dân', 10, true),
  ('SOURCE', 'DNNN', 'Doanh nghiệp ngoài khu vực Nhà nước', 11, true),
  ('SOURCE', 'TDP', 'Thôn, tổ dân phố', 12, true),
  ('UNIT_KIND', 'TDP', 'Thôn, tổ dân phố', 1, true),
  ('UNIT_KIND', 'CQD', 'Cơ quan Đảng, Mặt trận Tổ quốc, tổ chức chính trị - xã hội', 2, true),
  ('UNIT_KIND', 'CQNN', 'Cơ quan Nhà nước', 3, true),
  ('UNIT_KIND', 'SNCL', 'Đơn vị sự nghiệp công lập', 4, true),
  ('UNIT_KIND', 'SNTT', 'Đơn vị sự nghiệp ngoài công lập', 5, true),
  ('UNIT_KIND', 'QD', 'Quân đội', 6, true),
  ('UNIT_KIND', 'CA', 'Công an', 7, true),
  ('UNIT_KIND', 'DNNN', 'Doanh nghiệp có vốn Nhà nước', 8, true),
  ('UNIT_KIND', 'DNTN', 'Doanh nghiệp ngoài khu vực Nhà nước', 9, true),
  ('UNIT_KIND', 'HTX', 'Hợp tác xã', 10, true),
  ('UNIT_KIND', 'NN', 'Tổ chức cơ sở đảng ở ngoài nước', 11, true),
  ('UNIT_KIND', 'KHAC', 'Khác', 12, true);

-- What sort of organisation a grassroots unit belongs to, for the table of organisations; a unit without a row is not told yet.
create table unit_kind (
  unit_code varchar(32) not null primary key references unit (code),
  kind      varchar(30) not null
);

-- The words that a file has stay as they are; a code is chosen by a person, so that older cases begin without one.
alter table applicant add column occupation_code varchar(30);
alter table applicant add column profession_code varchar(30);
alter table applicant add column academic_title varchar(30);
alter table applicant add column source_codes varchar(250);
