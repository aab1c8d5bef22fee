-- What administrators have released in place of shipped rules; nodes look at the edition.
create table rule_release (
  id              bigint       not null primary key,
  state           varchar(20)  not null,
  document_number varchar(60)  not null,
  document_date   date         not null,
  version         varchar(10),
  like_version    varchar(10),
  first_day       date,
  base_release    bigint       references rule_release (id),
  content         bytea        not null,
  proposed_by     varchar(64)  not null,
  proposed_at     timestamp with time zone not null,
  released_by     varchar(64),
  released_at     timestamp with time zone,
  back_by         varchar(64),
  taken_back_by   varchar(64),
  taken_back_at   timestamp with time zone
);

create table rule_edition (
  id         integer not null primary key,
  edition    bigint  not null,
  release_id bigint  references rule_release (id)
);
insert into rule_edition (id, edition) values (1, 0);
