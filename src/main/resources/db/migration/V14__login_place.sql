-- Where an account logged in before: from which address, in which browser. Places are hashes.
drop table login_address;

create table login_place (
  login      varchar(64) not null,
  kind       varchar(8)  not null check (kind in ('ADDRESS', 'BROWSER')),
  place      varchar(64) not null,
  last_login timestamp with time zone not null,
  primary key (login, kind, place)
);

create index login_place_by_place on login_place (kind, place);
