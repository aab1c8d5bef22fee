-- Where a body's book of numbers begins when the office comes to the software in the middle of a term.
create table number_book (
  unit_code    varchar(32) not null references unit (code),
  series       varchar(20) not null,
  term_from    date        not null,
  first_number integer     not null,
  primary key (unit_code, series, term_from)
);
