-- Places of a class; null for as many as come.
alter table training_class add column capacity integer;
