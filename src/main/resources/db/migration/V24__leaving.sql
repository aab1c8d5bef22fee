-- Why the person of an ended case stopped being a member; null while the case runs and where nobody had been admitted.
alter table admission_case add column left_reason varchar(40);
update admission_case set left_reason = 'OTHER' where status = 'REMOVED';
