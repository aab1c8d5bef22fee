-- Why this cell considers the person: a situation of the table of handling cells; null means an ordinary one.
alter table admission_case add column handling_situation varchar(30);
