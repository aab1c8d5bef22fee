-- When a former member was admitted first: the years of membership of one admitted again count from there, less the time outside.
alter table applicant add column first_admitted_on date;
