-- How often a page asked for the same list in a quarter of an hour. The line of the trail itself stays as it was written.
create table trail_repeat (
  entry_id bigint not null primary key references trail_entry (id),
  quarter  timestamp(6) with time zone not null,
  login    varchar(64) not null,
  subject  varchar(40) not null,
  purpose  varchar(120) not null,
  address  varchar(64) not null,
  times    integer not null,
  constraint trail_repeat_once unique (login, quarter, subject, purpose, address)
);
