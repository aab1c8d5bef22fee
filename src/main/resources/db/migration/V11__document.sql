-- Uploaded papers. The content lies in a file named by the id, outside the database; the name it came with is only data.
create table case_document (
  id            uuid         not null primary key,
  case_id       bigint       not null references admission_case,
  paper         varchar(40)  not null,
  file_name     varchar(255) not null,
  type          varchar(10)  not null,
  file_size     bigint       not null,
  sha256        varchar(64)  not null,
  uploaded_by   varchar(64)  not null,
  uploaded_at   timestamp with time zone not null,
  superseded_by varchar(64),
  superseded_at timestamp with time zone,
  version       integer      not null
);
create index case_document_case on case_document (case_id);
