-- The numbers that bodies have given to papers: the key keeps two who write at once from taking the same one.
create table issued_number (
  unit_code    varchar(32) not null,
  series       varchar(20) not null,
  term_from    date        not null,
  paper_number varchar(60) not null,
  kind         varchar(40) not null,
  paper_date   date        not null,
  case_id      bigint      not null references admission_case,
  primary key (unit_code, series, term_from, paper_number)
);
create index issued_number_case on issued_number (case_id, kind);

-- What was numbered before; where a number stands twice the first paper keeps it.
insert into issued_number (unit_code, series, term_from, paper_number, kind, paper_date, case_id)
select unit_code, series, term_from, paper_number, min(kind), min(paper_date), min(case_id)
from (
  select c.deciding_code as unit_code, 'DECISION' as series,
    case when p.paper_date >= date '2025-07-01' then date '2025-07-01'
         when p.paper_date >= date '2020-07-01' then date '2020-07-01' else date '2015-07-01' end as term_from,
    upper(replace(replace(p.paper_number, ' ', ''), '–', '-')) as paper_number, p.kind, p.paper_date, p.case_id
  from case_paper p join admission_case c on c.id = p.case_id
  where p.paper_number is not null and (p.kind = 'ADMISSION_DECISION' or p.kind = 'CONFIRMATION_DECISION'
    or p.kind = 'REMOVAL_DECISION')
  union all
  select r.unit_code, 'RESOLUTION',
    case when r.meeting_date >= date '2025-07-01' then date '2025-07-01'
         when r.meeting_date >= date '2020-07-01' then date '2020-07-01' else date '2015-07-01' end,
    upper(replace(replace(r.paper_number, ' ', ''), '–', '-')), r.kind, r.meeting_date, r.case_id
  from resolution r
  where r.paper_number is not null and not (r.kind = 'ADMISSION_DECISION' or r.kind = 'CONFIRMATION_DECISION'
    or r.kind = 'REMOVAL_DECISION')
  union all
  select '', 'MEMBER_CV', date '1930-02-03',
    substring(replace(p.paper_number, ' ', ''), 1, 6) || ' ' || upper(substring(replace(p.paper_number, ' ', ''), 7)),
    p.kind, p.paper_date, p.case_id
  from case_paper p where p.kind = 'MEMBER_CV' and p.paper_number is not null
  union all
  select '', 'MEMBER_CARD', date '1930-02-03', p.paper_number, p.kind, p.paper_date, p.case_id
  from case_paper p where p.kind = 'MEMBER_CARD' and p.paper_number is not null
) numbered
group by unit_code, series, term_from, paper_number;
