-- Sessions of people, so that any node answers any request. The id is the hash of what the browser shows.
create table web_session (
  id         varchar(64) not null primary key,
  content    bytea       not null,
  version    integer     not null,
  begun_at   timestamp(6) with time zone not null,
  seen_at    timestamp(6) with time zone not null
);
create index web_session_seen on web_session (seen_at);

-- Nodes start one after the other: whoever starts holds this row, until it is ready or dead.
create table start_lock (
  id integer not null primary key
);
insert into start_lock (id) values (1);

-- Work of the night that is done once in the whole office, by whichever node comes first.
create table shedlock (
  name       varchar(64)  not null primary key,
  lock_until timestamp(3) not null,
  locked_at  timestamp(3) not null,
  locked_by  varchar(255) not null
);
