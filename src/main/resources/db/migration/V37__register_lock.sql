-- One row that whoever changes the register holds, so that two imports cannot run at the same moment, not even the first two.
create table register_lock (
  id integer not null primary key
);
insert into register_lock (id) values (1);
