-- A person who moves while the case runs: from which units to which place, and how far it has come.
create sequence case_transfer_seq increment by 50;
create table case_transfer (
  id                   bigint       primary key,
  case_id              bigint       not null references admission_case (id),
  route                varchar(30)  not null,
  from_cell_code       varchar(32)  not null,
  from_grassroots_code varchar(32)  not null,
  from_superior_code   varchar(32)  not null,
  to_code              varchar(32),
  to_name              varchar(400) not null,
  receiving_code       varchar(32),
  old_side             varchar(500) not null,
  new_side             varchar(500) not null,
  reported_on          date         not null,
  ended_on             date
);
create index case_transfer_case on case_transfer (case_id, id);
-- Where the person is going; null for a case that is on no way.
alter table admission_case add column moving_to varchar(400);
-- Who was sent the papers and reads the case before taking it over.
alter table admission_case add column offered_to varchar(32);
