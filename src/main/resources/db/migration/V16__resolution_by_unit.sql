-- the last meeting of a unit, from which the next one is filled in
create index resolution_unit on resolution (unit_code, meeting_date, id);
