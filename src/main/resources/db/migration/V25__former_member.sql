-- What decides whether a former member may be admitted again, and the special groups a person belongs to.
alter table applicant add column left_reason varchar(40);
alter table applicant add column left_on date;
alter table applicant add column record_cleared_on date;
alter table applicant add column readmitted_before boolean default false not null;
alter table applicant add column special_groups varchar(200);

alter table admission_case add column readmission boolean default false not null;
update admission_case set readmission = true
 where applicant_id in (select id from applicant where former_member);
