-- Who was admitted is in the register of members before an import names him: without a code until then.
alter table party_member alter column code drop not null;
alter table party_member add column applicant_id bigint references applicant;
alter table party_member add column confirmed_on date;
alter table party_member add column left_on date;
alter table party_member add constraint party_member_one_per_applicant unique (applicant_id);

-- Members whom cases had brought before: the imported row of the same name, birth date and cell is theirs.
update party_member set applicant_id = (select min(a.id) from admission_case c
  join applicant a on a.id = c.held_applicant_id
  join case_date d on d.case_id = c.id and d.kind = 'CEREMONY'
  where (c.status = 'RUNNING' or c.status = 'OFFICIAL') and c.cell_code = party_member.cell_code
    and a.birth_date = party_member.birth_date and lower(a.full_name) = lower(party_member.full_name))
where id in (select min(m.id) from party_member m group by m.cell_code, m.birth_date, lower(m.full_name));

insert into party_member (full_name, birth_date, cell_code, party_date, official_date, confirmed_on, since_in_grassroots,
  status, applicant_id)
select a.full_name, a.birth_date, c.cell_code, d.business_date,
  case when k.business_date is null then null else o.business_date end, k.business_date,
  coalesce(j.business_date, n.business_date), 'ACTIVE', a.id
from admission_case c
join applicant a on a.id = c.held_applicant_id
join case_date d on d.case_id = c.id and d.kind = 'CEREMONY'
left join case_date o on o.case_id = c.id and o.kind = 'OFFICIAL'
left join case_date k on k.case_id = c.id and k.kind = 'CONFIRMATION_DECISION'
left join case_date j on j.case_id = c.id and j.kind = 'UNIT_JOINED'
left join case_date n on n.case_id = c.id and n.kind = 'NOMINATION'
where (c.status = 'RUNNING' or c.status = 'OFFICIAL')
  and not exists (select 1 from party_member m where m.applicant_id = a.id);
