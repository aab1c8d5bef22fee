-- The version that a recorded decision has put what the cell's vote on admission bound under; null while the vote's own day says it.
alter table admission_case add column chosen_regulation varchar(20);
