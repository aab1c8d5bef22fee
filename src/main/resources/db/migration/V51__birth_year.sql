-- the papers of some people say only in which year they were born: the date is then its last day
alter table applicant add column birth_year_only boolean default false not null;
