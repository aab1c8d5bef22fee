-- cases that began on paper: the day they were taken over and the run that did it; null for those that began here
alter table admission_case add column taken_over_on date;
alter table admission_case add column taken_over_run bigint;
create index admission_case_taken_over on admission_case (taken_over_run);

create table takeover_run (
  id           bigint       not null primary key,
  actor        varchar(64)  not null,
  file_name    varchar(200) not null,
  state        varchar(20)  not null,
  started_at   timestamp with time zone not null,
  touched_at   timestamp with time zone not null,
  rows_total   integer      not null,
  rows_added   integer      not null,
  rows_known   integer      not null,
  rows_refused integer      not null,
  refusals     varchar(20000)
);
