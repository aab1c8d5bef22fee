-- One row for each letter that a case needs before a step, there or missing. Until now a case had one text with all
-- reasons and one paper for all of them.
create table prior_consent (
  case_id      bigint      not null references admission_case,
  kind         varchar(40) not null,
  required_on  date        not null,
  paper_number varchar(60),
  issuer       varchar(200),
  paper_date   date,
  primary key (case_id, kind)
);

insert into prior_consent (case_id, kind, required_on)
select id, 'AGE', coalesce((select business_date from case_date where case_id = id and kind = 'CELL_ADMISSION_VOTE'), current_date)
  from admission_case where prior_consent_reason like '%điểm 1.1%';
insert into prior_consent (case_id, kind, required_on)
select id, 'EDUCATION', coalesce((select business_date from case_date where case_id = id and kind = 'CELL_ADMISSION_VOTE'), current_date)
  from admission_case where prior_consent_reason like '%điểm 1.2%';
insert into prior_consent (case_id, kind, required_on)
select id, 'POLITICAL', coalesce((select business_date from case_date where case_id = id and kind = 'CV_CERTIFIED'), current_date)
  from admission_case where prior_consent_reason like '%chính trị%';

update prior_consent set
  paper_number = (select max(p.paper_number) from case_paper p where p.case_id = prior_consent.case_id and p.kind = 'PRIOR_CONSENT'),
  paper_date = (select max(p.paper_date) from case_paper p where p.case_id = prior_consent.case_id and p.kind = 'PRIOR_CONSENT');

alter table admission_case drop column prior_consent_reason;
