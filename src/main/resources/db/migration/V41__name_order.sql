-- Names are compared, searched and ordered by what the application makes of them; the next version fills in who is known.
alter table applicant alter column search_name set data type varchar(400);
alter table applicant add column family_order varchar(500);
alter table applicant add column given_order varchar(500);
