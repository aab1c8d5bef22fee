-- Who goes on with the work of a unit that has ended, and a move below another unit that is still to come.
alter table unit add column successor_code varchar(32);
alter table unit add column next_parent_code varchar(32);
alter table unit add column next_parent_from date;
alter table unit add constraint fk_unit_successor foreign key (successor_code) references unit (code);
alter table unit add constraint fk_unit_next_parent foreign key (next_parent_code) references unit (code);
