-- The limit of the cell's review is met by the first meeting about confirmation, whatever it resulted in.
insert into case_date (case_id, kind, business_date)
  select case_id, 'CELL_CONFIRMATION_REVIEW', min(meeting_date) from resolution
  where kind = 'CELL_CONFIRMATION' group by case_id;

update deadline set met_by = 'CELL_CONFIRMATION_REVIEW' where limit_id = 'T18';

update deadline set met_on = (
    select d.business_date from case_date d
    where d.case_id = deadline.case_id and d.kind = 'CELL_CONFIRMATION_REVIEW')
  where limit_id = 'T18' and state in ('OPEN', 'LATE')
    and exists (select 1 from case_date d
      where d.case_id = deadline.case_id and d.kind = 'CELL_CONFIRMATION_REVIEW');

update deadline set state = case when met_on > due_date then 'LATE' else 'MET' end
  where limit_id = 'T18' and met_on is not null and state in ('OPEN', 'LATE');
