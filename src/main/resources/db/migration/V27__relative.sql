-- The persons of the curriculum vitae whom the rules want verified, and why somebody is not asked about. They take their
-- ids from the sequence of the requests, so that the persons of older requests could be taken over with theirs.
create table case_relative (
  id           bigint      not null primary key,
  case_id      bigint      not null references admission_case,
  relation     varchar(20) not null,
  full_name    varchar(120),
  born         varchar(10),
  alive        boolean     not null,
  party_member boolean     not null,
  lives_at     varchar(300),
  absence      varchar(20),
  note         varchar(500),
  exemption    varchar(500),
  version      integer     not null
);
create index case_relative_case on case_relative (case_id);

insert into case_relative (id, case_id, relation, full_name, alive, party_member, version)
select min(id), case_id, relation, person_name, true, false, 0
from verification_request
where relation <> 'APPLICANT'
group by case_id, relation, person_name;

alter table verification_request add column finding varchar(20);
alter table verification_request add column follows bigint references verification_request;
update verification_request set finding = 'CONFIRMED' where result like 'Đúng như khai%';
update verification_request set finding = 'DIFFERENT' where result like 'Có nội dung khác với khai%';
update verification_request set finding = 'UNCLEAR' where result like 'Còn nội dung chưa rõ%';
