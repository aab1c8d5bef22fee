-- When a mail was last tried, and whether that failed for a reason that keeps all mails back: then no address is to blame.
alter table reminder_mail add column tried_at timestamp with time zone;
alter table reminder_mail add column server_trouble boolean not null default false;
-- Held for an answer that may have been about the server: tried once more.
update reminder_mail set state = 'PENDING' where state = 'HELD' and problem like '%máy chủ thư%';
update reminder_mail set state = 'PENDING' where state = 'HELD' and problem like 'Máy chủ thư%';
