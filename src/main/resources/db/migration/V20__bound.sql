-- What the cell's vote has settled stays with the case, what it has settled of a removal beside it; an authorisation ends
-- on a day; a vote belongs to its proceeding. Runs unchanged on H2 and PostgreSQL.
alter table unit add column authorized_to date;

alter table admission_case add column body varchar(40);
alter table admission_case add column removal_regulation varchar(20);
alter table admission_case add column removal_deciding_code varchar(32);
alter table admission_case add column removal_body varchar(40);
alter table admission_case add column removal_committee_vote boolean;
alter table admission_case add column removal_appraisal boolean;

-- A case without committee vote and appraisal is not bound yet.
update admission_case set body = case
    when committee_vote and not appraisal then 'COMMITTEE'
    when deciding_code = superior_code
      and exists (select 1 from unit u where u.code = superior_code and u.type = 'PROVINCE'
        or u.code = grassroots_code and u.directly_under_province)
      and not exists (select 1 from unit u where (u.code = cell_code or u.code = grassroots_code)
        and u.nature = 'ARMED_FORCES') then 'PERMANENT_SECRETARIAT'
    else 'STANDING_COMMITTEE' end
  where committee_vote or appraisal;

update admission_case set removal_regulation = regulation, removal_deciding_code = deciding_code, removal_body = body,
    removal_committee_vote = committee_vote, removal_appraisal = appraisal
  where body is not null
    and exists (select 1 from resolution r where r.case_id = admission_case.id and r.kind = 'CELL_REMOVAL');

alter table resolution add column proceeding integer default 0 not null;
update resolution set proceeding = (
    select count(*) from case_paper p
    where p.case_id = resolution.case_id and p.kind = 'REMOVAL_PROPOSAL' and p.paper_date <= resolution.meeting_date)
  where kind like '%CONFIRMATION%' or kind like '%REMOVAL%';
