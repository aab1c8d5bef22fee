-- Addresses under which officers' calendars read their deadlines. Of the secret in an address only the hash is kept.
create table calendar_feed (
  login       varchar(64) not null primary key,
  secret_hash varchar(64) not null unique,
  made_at     timestamp with time zone not null,
  read_at     timestamp with time zone
);
