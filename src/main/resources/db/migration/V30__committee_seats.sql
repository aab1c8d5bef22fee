-- How large the committees of a unit are, so that the figures of their votes can be held against the register.
alter table unit add column committee_seats integer;
alter table unit add column committee_vacant integer;
alter table unit add column standing_seats integer;
alter table unit add column standing_vacant integer;
alter table unit add column permanent_seats integer;
alter table unit add column seats_since date;
