-- The day of a proposal stands with the other dates of the case, so that no step has to look for the paper.
insert into case_date (case_id, kind, business_date)
select case_id, 'REMOVAL_PROPOSED', max(paper_date) from case_paper where kind = 'REMOVAL_PROPOSAL' group by case_id;
