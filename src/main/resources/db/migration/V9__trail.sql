-- Who touched whose data when. Rows are only added; linking them fills the last two columns once.
create table trail_entry (
  id             bigint generated always as identity primary key,
  noted_at       timestamp(6) with time zone not null,
  login          varchar(64) not null,
  subject        varchar(40),
  operation      varchar(30) not null,
  field_group    varchar(30) not null,
  purpose        varchar(120),
  result         varchar(10) not null,
  address        varchar(64),
  chain_position bigint,
  chain_hash     varchar(64),
  constraint trail_entry_position_once unique (chain_position)
);
create index trail_entry_subject on trail_entry (subject, id);
create index trail_entry_login on trail_entry (login, id);
create index trail_entry_noted on trail_entry (noted_at);

-- The end of the chain: its only row is also the lock of whoever links or verifies.
create table trail_head (
  id             integer     not null primary key check (id = 1),
  chain_position bigint      not null,
  chain_hash     varchar(64) not null
);
insert into trail_head (id, chain_position, chain_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
