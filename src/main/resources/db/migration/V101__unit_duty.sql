-- What units do again each period stands beside the limits of cases: such a row has no case, and nothing in a case meets it.
alter table deadline alter column case_id drop not null;
alter table deadline alter column start_kind drop not null;
alter table deadline alter column met_by drop not null;
alter table deadline add column met_note varchar(300);
alter table deadline add column met_login varchar(64);
