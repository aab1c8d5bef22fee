-- The person whom no other case may be about: the constraint keeps two who nominate at once from opening two cases.
alter table admission_case add column held_applicant_id bigint;
update admission_case set held_applicant_id = applicant_id
where id in (select max(id) from admission_case
  where status = 'RUNNING' or status = 'OFFICIAL' or status = 'TRANSFERRED' or status = 'DECEASED'
  group by applicant_id);
alter table admission_case add constraint admission_case_one_per_person unique (held_applicant_id);
