create sequence applicant_seq increment by 20;
create sequence admission_case_seq increment by 1;
create sequence journal_entry_seq increment by 50;
create sequence stage_entry_seq increment by 50;
create sequence resolution_seq increment by 50;
create sequence case_paper_seq increment by 50;
create sequence verification_request_seq increment by 20;

create table applicant (
  id                 bigint       not null primary key,
  full_name          varchar(120) not null,
  search_name        varchar(120) not null,
  birth_date         date         not null,
  gender             varchar(10)  not null,
  citizen_id         varchar(12)  not null,
  ethnicity          varchar(60)  not null,
  religion           varchar(60)  not null,
  education          varchar(40)  not null,
  home_place         varchar(300),
  residence          varchar(300),
  occupation         varchar(200),
  work_unit          varchar(200),
  phone              varchar(30),
  youth_union_member boolean      not null,
  trade_union_member boolean      not null,
  special_area       boolean      not null,
  respected_person   boolean      not null,
  exceptional        boolean      not null,
  former_member      boolean      not null,
  version            integer      not null,
  constraint applicant_citizen_id_once unique (citizen_id)
);

create table admission_case (
  id              bigint      not null primary key,
  number          varchar(20),
  applicant_id    bigint      not null references applicant,
  cell_code       varchar(32) not null,
  section_code    varchar(32),
  grassroots_code varchar(32) not null,
  superior_code   varchar(32) not null,
  deciding_code   varchar(32) not null,
  regulation      varchar(20) not null,
  committee_vote  boolean     not null,
  appraisal       boolean     not null,
  stage           varchar(30) not null,
  status          varchar(30) not null,
  helper_id       bigint,
  closed_on       date,
  closed_reason   varchar(500),
  prior_consent_reason varchar(500),
  version         integer     not null,
  constraint admission_case_number_once unique (number)
);
create index admission_case_cell on admission_case (cell_code, status);
create index admission_case_grassroots on admission_case (grassroots_code, status);

create table case_date (
  case_id       bigint      not null references admission_case,
  kind          varchar(40) not null,
  business_date date        not null,
  primary key (case_id, kind)
);
create index case_date_kind on case_date (kind, business_date);

create table stage_entry (
  id         bigint      not null primary key,
  case_id    bigint      not null references admission_case,
  stage      varchar(30) not null,
  entered_on date        not null
);
create index stage_entry_case on stage_entry (case_id);
create index stage_entry_entered on stage_entry (entered_on, stage);

create table journal_entry (
  id              bigint       not null primary key,
  case_id         bigint       not null references admission_case,
  step            varchar(60)  not null,
  subject         bigint,
  outcome         varchar(40),
  actor           varchar(64)  not null,
  done_at         timestamp with time zone not null,
  override_reason varchar(1000)
);
create index journal_entry_case on journal_entry (case_id);

create table resolution (
  id                   bigint       not null primary key,
  case_id              bigint       not null references admission_case,
  kind                 varchar(40)  not null,
  body                 varchar(40)  not null,
  unit_code            varchar(32)  not null,
  paper_number         varchar(60),
  signer               varchar(120),
  meeting_date         date         not null,
  place                varchar(200),
  chair                varchar(120) not null,
  secretary            varchar(120) not null,
  total_official       integer      not null,
  total_probationary   integer      not null,
  present_official     integer      not null,
  present_probationary integer      not null,
  excluded             integer      not null,
  absence_reason       varchar(500),
  eligible             integer      not null,
  yes_votes            integer      not null,
  no_votes             integer      not null,
  blank_votes          integer      not null,
  needed_votes         integer      not null,
  no_reason            varchar(1000),
  method               varchar(20),
  reached              boolean      not null,
  legal_basis          varchar(200) not null,
  cv_conclusion        varchar(2000),
  strengths            varchar(2000),
  weaknesses           varchar(2000)
);
create index resolution_case on resolution (case_id, kind);

create table case_paper (
  id           bigint      not null primary key,
  case_id      bigint      not null references admission_case,
  kind         varchar(40) not null,
  paper_number varchar(60),
  paper_date   date        not null,
  signer       varchar(120),
  member_id    bigint,
  note         varchar(2000)
);
create index case_paper_case on case_paper (case_id, kind);

create table verification_request (
  id            bigint       not null primary key,
  case_id       bigint       not null references admission_case,
  relation      varchar(20)  not null,
  person_name   varchar(120) not null,
  place         varchar(300) not null,
  abroad        boolean      not null,
  verifier_name varchar(120),
  sent_on       date         not null,
  received_on   date,
  replied_on    date,
  reply_number  varchar(60),
  result        varchar(2000),
  version       integer      not null
);
create index verification_request_case on verification_request (case_id);
