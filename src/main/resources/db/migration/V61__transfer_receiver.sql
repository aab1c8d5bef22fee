-- Who takes over what the old side of a move sends.
alter table case_transfer add column receiver varchar(20) default 'COMPETENT' not null;
update case_transfer set receiver = 'COMMITTEE' where route = 'CERTIFY';
