-- Where an account logged in before: from which address, in which browser. Places are hashes. No check names the two
-- kinds: H2 would evaluate it in the session that made the table, which the pool closes after half an hour.
drop table login_address;

create table login_place (
  login      varchar(64) not null,
  kind       varchar(8)  not null,
  place      varchar(64) not null,
  last_login timestamp with time zone not null,
  primary key (login, kind, place)
);

create index login_place_by_place on login_place (kind, place);
