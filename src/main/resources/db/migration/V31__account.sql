-- when the passing of a limit was accounted for to the higher committee (294-QĐ/TW, 4.3.1)
alter table deadline add column accounted_on date;
