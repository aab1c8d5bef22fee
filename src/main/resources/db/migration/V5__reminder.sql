-- One digest per person and day, and alarms. The id is also the message's fixed Message-ID.
create table reminder_mail (
  id            uuid        not null primary key,
  recipient     varchar(64) not null,
  role          varchar(30) not null,
  -- What an alarm says; empty for a digest, which is written when it leaves.
  alarm         varchar(200) not null default '',
  mail_day      date        not null,
  state         varchar(10) not null,
  claim         uuid,
  attempts      integer     not null,
  first_attempt timestamp with time zone,
  -- When to try next; while a row is being sent, when the lease of its claim ends.
  next_attempt  timestamp with time zone not null,
  sent_at       timestamp with time zone,
  problem       varchar(200),
  constraint reminder_mail_once unique (recipient, mail_day, alarm)
);
create index reminder_mail_due on reminder_mail (state, next_attempt);
create index reminder_mail_sent on reminder_mail (sent_at);

-- The ledger: who was told of which rung of which deadline, once.
create table reminder (
  deadline_id bigint      not null references deadline,
  revision    integer     not null,
  step        varchar(20) not null,
  recipient   varchar(64) not null,
  role        varchar(30) not null,
  told_on     date        not null,
  mail_id     uuid references reminder_mail on delete set null,
  primary key (deadline_id, revision, step, recipient)
);
create index reminder_of_mail on reminder (mail_id);
