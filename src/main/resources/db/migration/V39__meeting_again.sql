-- Several votes of one meeting are entered one after the other: the later ones begin with what the first one said.
alter table resolution add column entered_on date;
alter table resolution add column excluded_transferred integer;
alter table resolution add column excluded_suspended integer;
