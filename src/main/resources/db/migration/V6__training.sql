create sequence training_class_seq increment by 1;
create sequence enrolment_seq increment by 50;
create sequence certificate_seq increment by 50;

create table training_class (
  id              bigint       not null primary key,
  number          varchar(40)  not null,
  name            varchar(200) not null,
  center_code     varchar(32)  not null,
  from_date       date         not null,
  to_date         date         not null,
  place           varchar(200),
  decision_number varchar(60),
  decision_date   date,
  issued_on       date,
  signer          varchar(120),
  graded_by       varchar(64),
  override_reason varchar(1000),
  version         integer      not null,
  constraint training_class_number_once unique (number)
);
create index training_class_center on training_class (center_code, graded_by);

create table enrolment (
  id                 bigint      not null primary key,
  class_id           bigint      references training_class,
  class_name         varchar(200) not null,
  case_id            bigint      not null references admission_case,
  case_number        varchar(20) not null,
  enrolled_on        date        not null,
  attended           boolean,
  grade              varchar(20),
  certificate_number varchar(60),
  state              varchar(20) not null,
  version            integer     not null
);
create index enrolment_class on enrolment (class_id, state);
create index enrolment_case on enrolment (case_id, state);

create table certificate (
  id                 bigint       not null primary key,
  case_id            bigint       not null references admission_case,
  kind               varchar(20)  not null,
  certificate_number varchar(60)  not null,
  issuer             varchar(200) not null,
  issue_year         integer      not null,
  from_date          date         not null,
  to_date            date         not null,
  issued_on          date         not null,
  grade              varchar(20)  not null,
  signer             varchar(120) not null,
  constraint certificate_number_once unique (issuer, issue_year, certificate_number)
);
create index certificate_case on certificate (case_id, kind);
