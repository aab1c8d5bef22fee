-- Half-filled forms, locked with a key that lies outside of the database. The subject is a task or the key of a process.
create table draft (
  login    varchar(64) not null,
  subject  varchar(64) not null,
  content  varchar(100000) not null,
  saved_at timestamp(6) with time zone not null,
  primary key (login, subject)
);
create index draft_subject on draft (subject);
