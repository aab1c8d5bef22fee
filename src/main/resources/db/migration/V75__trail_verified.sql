-- What the last verification found: every node knows it, and a new start forgets nothing.
alter table trail_head add column verified_at timestamp(6) with time zone;
alter table trail_head add column verified_lines bigint;
alter table trail_head add column first_bad bigint;
