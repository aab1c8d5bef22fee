-- What happened to a case that no step of the procedure is about, in words.
alter table journal_entry add column note varchar(4000);
