-- What papers say of a unit and of those who sign them: the place before the date, the office above the signature.
alter table unit add column paper_place varchar(200);
alter table officer add column post varchar(200);
