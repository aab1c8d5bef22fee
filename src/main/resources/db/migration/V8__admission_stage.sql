create sequence dossier_return_seq increment by 20;

create table dossier_return (
  id          bigint      not null primary key,
  case_id     bigint      not null references admission_case,
  returned_on date        not null,
  reason      varchar(40) not null
);
create index dossier_return_case on dossier_return (case_id);
