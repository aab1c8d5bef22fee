create sequence deadline_seq increment by 50;

create table calendar_day (
  day_date  date         not null primary key,
  kind      varchar(20)  not null,
  source    varchar(200) not null,
  confirmed boolean      not null
);

create table deadline (
  id               bigint       not null primary key,
  case_id          bigint       not null references admission_case,
  case_number      varchar(20)  not null,
  cell_code        varchar(32)  not null,
  grassroots_code  varchar(32)  not null,
  superior_code    varchar(32)  not null,
  limit_id         varchar(10)  not null,
  subject          bigint,
  regulation       varchar(20)  not null,
  start_kind       varchar(40)  not null,
  start_date       date         not null,
  due_date         date         not null,
  provisional      boolean      not null,
  task             varchar(60)  not null,
  met_by           varchar(40)  not null,
  met_on           date,
  state            varchar(20)  not null,
  extension_of     varchar(10),
  extension_reason varchar(1000),
  legal_basis      varchar(200) not null,
  certainty        varchar(20)  not null,
  revision         integer      not null,
  version          integer      not null
);
create index deadline_case on deadline (case_id);
create index deadline_due on deadline (state, due_date, grassroots_code, cell_code);
create index deadline_met on deadline (met_on, state, cell_code);
