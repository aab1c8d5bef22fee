-- Every question about open deadlines names the cells it is about: those of one cell lie together, by date.
drop index deadline_due;
create index deadline_due on deadline (state, cell_code, due_date);
