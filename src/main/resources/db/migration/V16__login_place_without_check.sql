-- H2 checks against a list with the help of the session that made the table. The pool closes that session after half an
-- hour, and from then on every login failed.
drop table login_place;

create table login_place (
  login      varchar(64) not null,
  kind       varchar(8)  not null,
  place      varchar(64) not null,
  last_login timestamp with time zone not null,
  primary key (login, kind, place)
);

create index login_place_by_place on login_place (kind, place);
